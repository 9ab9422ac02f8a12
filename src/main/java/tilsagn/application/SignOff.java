package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A signature under the content as it was at that moment; it vouches for nothing that was written later. */
@Entity
@Table(name = "application_sign_off")
class SignOff {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID applicationId;
    private String signedBy;
    private Instant signedAt;
    private String contentHash;

    protected SignOff() {
    }

    SignOff(UUID applicationId, String signedBy, Instant signedAt, String contentHash) {
        this.applicationId = applicationId;
        this.signedBy = signedBy;
        this.signedAt = signedAt;
        this.contentHash = contentHash;
    }

    String signedBy() {
        return signedBy;
    }

    Instant signedAt() {
        return signedAt;
    }

    String contentHash() {
        return contentHash;
    }
}
