package tilsagn.journal;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * One thing that happened on a case, with who and when. Written once, in the transaction in which it happened; there is no way to change or
 * remove it.
 */
@Entity
@Immutable
@Table(name = "journal_entry")
public class JournalEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private CaseNumber caseNumber;
    private Instant happenedAt;
    private String actorUsername;
    private String actorName;
    private String what;
    private String details;

    /** For Hibernate. */
    protected JournalEntry() {
    }

    JournalEntry(CaseEvent event, Instant happenedAt, String actorUsername, String actorName) {
        this.caseNumber = event.caseNumber();
        this.happenedAt = happenedAt;
        this.actorUsername = actorUsername;
        this.actorName = actorName;
        this.what = event.what();
        this.details = Details.write(event.details());
    }

    public Long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** When, by the business clock. */
    public Instant at() {
        return happenedAt;
    }

    /** Login name of who did it, {@code system} for the process. */
    public String actorUsername() {
        return actorUsername;
    }

    /** Their name as it was then. */
    public String actorName() {
        return actorName;
    }

    /** What happened, as the tail of the message key {@code journal.<what>}. */
    public String what() {
        return what;
    }

    /** Figures and names that belong to it. */
    public Map<String, String> details() {
        return Details.read(details);
    }
}
