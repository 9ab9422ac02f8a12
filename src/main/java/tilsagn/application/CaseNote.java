package tilsagn.application;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import tilsagn.account.User;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * What somebody at the county writes for their colleagues on a case: an internal document (offentleglova § 14). It is <em>fresh</em> for a
 * quarter of an hour, when its author may still change it; after that it stays as it is. It may be pinned, and let go again, by anybody who
 * writes notes. The party never sees it.
 */
@Entity
@Table(name = "case_note")
public class CaseNote {

    /** Longest note (characters). */
    public static final int LONGEST = 4000;
    /** How long its author may change it. */
    static final Duration FRESH = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String authorUsername;
    private String authorName;
    @Column(length = LONGEST)
    private String content;
    private Instant writtenAt;
    private Instant changedAt;
    private boolean pinned;

    protected CaseNote() {
    }

    CaseNote(CaseNumber caseNumber, User author, String content, Instant now) {
        this.caseNumber = caseNumber;
        this.authorUsername = author.username();
        this.authorName = author.name();
        this.content = content;
        this.writtenAt = now;
    }

    /** Whether the person may change it now. */
    public boolean isChangeableBy(String username, Instant now) {
        return authorUsername.equals(username) && now.isBefore(writtenAt.plus(FRESH));
    }

    /** Refuses {@code application.note.settled} to anybody else, and to its author when it is too late. */
    void change(User user, String text, Instant now) {
        if (!isChangeableBy(user.username(), now)) {
            throw Refusal.conflict("application.note.settled", String.valueOf(FRESH.toMinutes()));
        }
        content = text;
        changedAt = now;
    }

    /** @return false when it is so already */
    boolean pin(boolean wanted) {
        boolean changes = pinned != wanted;
        pinned = wanted;
        return changes;
    }

    boolean repeats(String username, String text) {
        return authorUsername.equals(username) && content.equals(text);
    }

    public Long id() {
        return id;
    }

    public String authorName() {
        return authorName;
    }

    public String content() {
        return content;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** When its author last changed it; {@code null} otherwise. */
    public Instant changedAt() {
        return changedAt;
    }

    public boolean isPinned() {
        return pinned;
    }

    /** A note was written, changed, pinned or let go. The journal says that it was, never what. */
    public record Kept(CaseNumber caseNumber, String deed) implements CaseEvent {

        @Override
        public String what() {
            return "note." + deed;
        }
    }
}
