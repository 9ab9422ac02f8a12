package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * That a case waits for something else, such as another authority's answer. Life: an advisor or the manager <em>places</em> it with a reason
 * that the party reads; the day it waits for may be <em>moved</em>; it is <em>lifted</em>, with a reason, or falls away when the application
 * is withdrawn. A case has at most one that is open, which the database guards.
 */
@Entity
@Table(name = "case_hold")
public class CaseHold {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private CaseNumber openCase;
    private String reason;
    private String note;
    private LocalDate untilDay;
    private Instant placedAt;
    private String placedBy;
    private Instant liftedAt;
    private String liftedBy;
    private String liftedReason;

    protected CaseHold() {
    }

    CaseHold(CaseNumber caseNumber, String reason, String note, LocalDate until, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.openCase = caseNumber;
        this.reason = reason;
        this.note = note;
        this.untilDay = until;
        this.placedBy = by;
        this.placedAt = now;
    }

    void lift(String why, String by, Instant now) {
        openCase = null;
        liftedReason = why;
        liftedBy = by;
        liftedAt = now;
    }

    void waitUntil(LocalDate day) {
        untilDay = day;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** Why, in words the party reads. */
    public String reason() {
        return reason;
    }

    /** What the county alone reads, or {@code null}. */
    public String note() {
        return note;
    }

    /** The day it is expected to go on, or {@code null}. */
    public LocalDate until() {
        return untilDay;
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** Login name. */
    public String placedBy() {
        return placedBy;
    }

    public boolean isOpen() {
        return openCase != null;
    }

    public Instant liftedAt() {
        return liftedAt;
    }

    public String liftedBy() {
        return liftedBy;
    }

    public String liftedReason() {
        return liftedReason;
    }

    /** The case waits. The process waits beside its tasks, and the queue's dates stand still. */
    public record Placed(CaseNumber caseNumber, String reason, LocalDate until) implements CaseEvent {

        @Override
        public String what() {
            return "hold.placed";
        }

        @Override
        public Map<String, String> details() {
            return until == null ? Map.of("reason", reason) : Map.of("reason", reason, "until", DAY.format(until));
        }
    }

    /** It waits for longer: somebody looked and set another day. */
    public record Moved(CaseNumber caseNumber, LocalDate until) implements CaseEvent {

        @Override
        public String what() {
            return "hold.moved";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("until", DAY.format(until));
        }
    }

    /** It goes on. */
    public record Lifted(CaseNumber caseNumber, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "hold.lifted";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }
}
