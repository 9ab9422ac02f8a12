package tilsagn.correspondence;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * A message on a case, from the party to the county or the other way. Once written it is never changed. The first time somebody on the
 * other side opens the thread it is <em>read</em>, with when and by whom. {@code mailDueAt} is when the other side is to be told by e-mail
 * that a message is there; empty when they have been.
 */
@Entity
@Table(name = "case_message")
public class CaseMessage {

    /** Longest message (characters). */
    public static final int LONGEST = 4000;

    /** Who writes. */
    public enum Side {
        /** The applicant's people. */
        PARTY,
        /** The county's staff. */
        COUNTY;

        Side other() {
            return this == PARTY ? COUNTY : PARTY;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private CaseNumber caseNumber;
    @Enumerated(EnumType.STRING)
    private Side side;
    private String authorUsername;
    private String authorName;
    private String authorOffice;
    @Column(length = LONGEST)
    private String content;
    private Instant writtenAt;
    private Instant readAt;
    private String readBy;
    private Instant mailDueAt;

    protected CaseMessage() {
    }

    CaseMessage(CaseNumber caseNumber, Side side, Author author, String content, Instant now) {
        this.caseNumber = caseNumber;
        this.side = side;
        this.authorUsername = author.username();
        this.authorName = author.name();
        this.authorOffice = author.office();
        this.content = content;
        this.writtenAt = now;
        this.mailDueAt = now;
    }

    /**
     * Who wrote, as they were called then.
     *
     * @param office the organisation or the county they write for
     */
    record Author(String username, String name, String office) {
    }

    /** Whether this very message came from the same person just before: a second click, not a second thought. */
    boolean repeats(String username, String text, Instant since) {
        return authorUsername.equals(username) && content.equals(text) && writtenAt.isAfter(since);
    }

    public Long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Side side() {
        return side;
    }

    /** Name of the person. */
    public String authorName() {
        return authorName;
    }

    /** The organisation or the county they write for. */
    public String authorOffice() {
        return authorOffice;
    }

    public String content() {
        return content;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** When somebody on the other side first read it; {@code null} until then. */
    public Instant readAt() {
        return readAt;
    }

    /** Whether it comes from the reader's own side. */
    public boolean isFrom(String name) {
        return side.name().equals(name);
    }

    /** A message was written. The journal says that it was, never what. */
    public record Written(CaseNumber caseNumber, Side side) implements CaseEvent {

        @Override
        public String what() {
            return side == Side.PARTY ? "message.from-party" : "message.from-county";
        }
    }

    /** Somebody on the other side has read what was new. */
    public record Read(CaseNumber caseNumber, Side reader) implements CaseEvent {

        @Override
        public String what() {
            return reader == Side.PARTY ? "message.read-by-party" : "message.read-by-county";
        }
    }
}
