package tilsagn.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.springframework.data.domain.Persistable;

/** The text of one version of what was sent, never changed. Kept apart from the application, because lists never need it. */
@Entity
@Table(name = "submitted_content")
class SubmittedContent implements Persistable<SubmittedContent.Key> {

    /** Longest text kept; the form's own limits stay far below it. */
    static final int LONGEST = 500_000;

    @EmbeddedId
    private Key key;
    @Column(nullable = false, length = LONGEST)
    private String content;
    private String contentHash;
    private Instant sentAt;
    private String sentBy;

    protected SubmittedContent() {
    }

    SubmittedContent(UUID applicationId, SentVersion sent, String content) {
        this.key = new Key(applicationId, sent.version());
        this.content = content;
        this.contentHash = sent.sha256();
        this.sentAt = sent.sentAt();
        this.sentBy = sent.sentBy();
    }

    String content() {
        return content;
    }

    @Override
    public Key getId() {
        return key;
    }

    // Written once and never updated: always new when saved.
    @Override
    public boolean isNew() {
        return true;
    }

    /** Which version of which application. */
    @Embeddable
    record Key(UUID applicationId, int version) implements Serializable {
    }
}
