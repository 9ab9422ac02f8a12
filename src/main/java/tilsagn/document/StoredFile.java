package tilsagn.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import tilsagn.core.Sha256;

/**
 * A file as it was received or made, never changed afterwards: a new version is a new file.
 * The bytes lie in the database in parts, so that one transaction and one backup cover case and file alike.
 */
@Entity
@Table(name = "stored_file")
public class StoredFile {

    @Id
    private UUID id;

    @Version
    private Long version;

    private String name;
    private String contentType;
    private String kind;
    private long size;
    private String sha256;
    private Instant storedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "stored_file_part", joinColumns = @JoinColumn(name = "file_id"))
    @OrderColumn(name = "part_number")
    @Column(name = "bytes", nullable = false)
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private List<byte[]> parts;

    protected StoredFile() {
    }

    StoredFile(String name, String contentType, String kind, byte[] content, Instant storedAt) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.contentType = contentType;
        this.kind = kind;
        this.size = content.length;
        this.sha256 = Sha256.of(content);
        this.storedAt = storedAt;
        this.parts = FileParts.split(content);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    public String kind() {
        return kind;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public Instant storedAt() {
        return storedAt;
    }

    public byte[] content() {
        return FileParts.join(parts, (int) size);
    }
}
