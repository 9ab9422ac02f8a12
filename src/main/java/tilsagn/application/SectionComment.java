package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What one member says to the others about a section; an answer belongs to the comment that began the thread. Never sent to the county. */
@Entity
@Table(name = "application_comment")
class SectionComment {

    /** Longest comment. */
    static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID applicationId;
    @Enumerated(EnumType.STRING)
    private Section section;
    private Long threadId;
    private String writtenBy;
    private Instant writtenAt;
    private String words;
    private String resolvedBy;
    private Instant resolvedAt;

    protected SectionComment() {
    }

    SectionComment(UUID applicationId, Section section, Long threadId, String writtenBy, Instant writtenAt, String words) {
        this.applicationId = applicationId;
        this.section = section;
        this.threadId = threadId;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
        this.words = words;
    }

    void resolve(String username, Instant now) {
        resolvedBy = username;
        resolvedAt = now;
    }

    /** Something was said again. */
    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    Long id() {
        return id;
    }

    Long threadId() {
        return threadId;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String words() {
        return words;
    }

    String resolvedBy() {
        return resolvedBy;
    }

    boolean isResolved() {
        return resolvedAt != null;
    }
}
