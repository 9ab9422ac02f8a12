package tilsagn.application;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** The text of what was sent, never changed. Kept apart from the application, because lists never need it. */
@Entity
@Table(name = "submitted_content")
class SubmittedContent implements Persistable<UUID> {

    /** Longest text kept; the form's own limits stay far below it. */
    static final int LONGEST = 500_000;

    @Id
    private UUID applicationId;
    @Column(nullable = false, length = LONGEST)
    private String content;

    protected SubmittedContent() {
    }

    SubmittedContent(UUID applicationId, String content) {
        this.applicationId = applicationId;
        this.content = content;
    }

    String content() {
        return content;
    }

    @Override
    public UUID getId() {
        return applicationId;
    }

    // Written once and never updated: always new when saved.
    @Override
    public boolean isNew() {
        return true;
    }
}
