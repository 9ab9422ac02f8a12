package tilsagn.appeal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.account.User;
import tilsagn.document.Received;

/** A document the party sent with its appeal. It stays. */
@Entity
@Table(name = "appeal_file")
public class AppealFile {

    @Id
    private UUID id;
    private UUID appealId;
    private UUID fileId;
    private String name;
    private String contentType;
    @Column(name = "size")
    private long bytes;
    private String addedBy;
    private Instant addedAt;

    protected AppealFile() {
    }

    AppealFile(UUID appealId, UUID fileId, Received received, User by, Instant now) {
        this.id = UUID.randomUUID();
        this.appealId = appealId;
        this.fileId = fileId;
        this.name = received.name();
        this.contentType = received.contentType();
        this.bytes = received.size();
        this.addedBy = by.username();
        this.addedAt = AppealTime.stored(now);
    }

    public UUID id() {
        return id;
    }

    UUID fileId() {
        return fileId;
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    public long size() {
        return bytes;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
