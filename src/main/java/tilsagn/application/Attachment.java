package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import tilsagn.account.User;
import tilsagn.document.Received;
import tilsagn.document.ScanResult;

/**
 * A file attached to an application. While the application is a draft it may be replaced or removed; once it is sent, its name and
 * fingerprint are part of the text that was sent, and it stays.
 */
@Entity
@Table(name = "application_attachment")
public class Attachment {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID applicationId;
    private String kind;
    private UUID fileId;
    private String name;
    private String contentType;
    @Column(name = "size")
    private long bytes;
    private String sha256;
    @Enumerated(EnumType.STRING)
    private ScanResult scan;
    private String attachedBy;
    private Instant attachedAt;

    protected Attachment() {
    }

    Attachment(UUID applicationId, String kind) {
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.kind = kind;
    }

    /** Takes the file; one it had before is no longer its. @return itself */
    Attachment hold(UUID file, Received received, User by, Instant now) {
        fileId = file;
        name = received.name();
        contentType = received.contentType();
        bytes = received.size();
        sha256 = received.sha256();
        scan = received.scan();
        attachedBy = by.username();
        attachedAt = now;
        return this;
    }

    /** The same file attached to another application; the bytes are stored once. */
    Attachment alsoOn(UUID other) {
        Attachment copy = new Attachment(other, kind);
        copy.fileId = fileId;
        copy.name = name;
        copy.contentType = contentType;
        copy.bytes = bytes;
        copy.sha256 = sha256;
        copy.scan = scan;
        copy.attachedBy = attachedBy;
        copy.attachedAt = attachedAt;
        return copy;
    }

    /** Goes with its version. */
    void belongsTo(UUID application) {
        applicationId = application;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID fileId() {
        return fileId;
    }

    public UUID id() {
        return id;
    }

    /** The code of what the call asked for. */
    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    /** Size in bytes. */
    public long size() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    /** Whether it was looked through for viruses. */
    public ScanResult scan() {
        return scan;
    }

    /** Username of who attached it. */
    public String attachedBy() {
        return attachedBy;
    }

    public Instant attachedAt() {
        return attachedAt;
    }
}
