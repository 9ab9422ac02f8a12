package tilsagn.worklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * One thing to do on a case, as the queue shows it. Life: the engine creates a task and the item is {@link State#OPEN}, first nobody's;
 * an advisor takes it, may give it back; when the room's own fact has completed the task, or the process went another way, it is
 * {@link State#DONE} and leaves every list. Assignment changes by single statements, so two people can never both take it.
 */
@Entity
@Table(name = "work_item")
public class WorkItem {

    /** Sorts what has no due date behind everything that has one; fits both databases. */
    static final Instant NO_DUE_DATE = Instant.parse("9999-01-01T00:00:00Z");

    /** Sorts what waits behind even that. */
    static final Instant ON_HOLD = Instant.parse("9999-06-01T00:00:00Z");

    @Id
    private String taskId;
    private CaseNumber caseNumber;
    private String step;
    private String county;
    private String role;
    private String body;
    private String assignee;
    private String applicant;
    private String applicantSort;
    private String municipality;
    private String municipalityName;
    private String title;
    private String searchText;
    private UUID callId;
    private String callTitle;
    private Nok amount;
    private Instant createdAt;
    private Instant dueAt;
    private Instant dueSort;
    private Instant movedAt;
    private boolean waiting;
    private String handoverNote;
    private String handoverFrom;
    private String href;
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private State state;
    private Instant closedAt;

    /** For Hibernate. */
    protected WorkItem() {
    }

    WorkItem(NewWorkItem item, Instant now, boolean onHold) {
        taskId = item.taskId();
        caseNumber = item.caseNumber();
        step = item.step();
        county = item.county();
        role = item.role();
        body = item.body();
        assignee = item.assignee();
        applicant = item.applicant();
        applicantSort = NorwegianOrder.key(item.applicant());
        municipality = item.municipality() == null ? null : item.municipality().number();
        municipalityName = item.municipality() == null ? null : item.municipality().name();
        title = item.title();
        callId = item.callId();
        callTitle = item.callTitle();
        amount = item.amount();
        createdAt = item.createdAt();
        dueAt = item.dueAt();
        waiting = onHold;
        dueSort = dueSort(item.dueAt(), onHold);
        movedAt = now;
        href = item.href();
        state = State.OPEN;
        searchText = (item.applicant() + " " + item.caseNumber() + " " + item.title()).toLowerCase(Locale.ROOT);
    }

    static Instant dueSort(Instant due, boolean onHold) {
        return onHold ? ON_HOLD : due == null ? NO_DUE_DATE : due;
    }

    /** To do, or no longer. */
    public enum State {
        /** Somebody has to do it. */
        OPEN,
        /** Done, or no longer needed. */
        DONE
    }

    public String taskId() {
        return taskId;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public String step() {
        return step;
    }

    public String county() {
        return county;
    }

    public String role() {
        return role;
    }

    public String body() {
        return body;
    }

    public String assignee() {
        return assignee;
    }

    public String applicant() {
        return applicant;
    }

    public String title() {
        return title;
    }

    /** Number of the applicant's municipality, or {@code null}. */
    public String municipality() {
        return municipality;
    }

    public String municipalityName() {
        return municipalityName;
    }

    /** The case is on hold: nothing is due until it is resumed. */
    public boolean isWaiting() {
        return waiting;
    }

    /** What the one who handed it over wrote, or {@code null}. */
    public String handoverNote() {
        return handoverNote;
    }

    /** Name of the one who handed it over, or {@code null}. */
    public String handoverFrom() {
        return handoverFrom;
    }

    public UUID callId() {
        return callId;
    }

    public String callTitle() {
        return callTitle;
    }

    public Nok amount() {
        return amount;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String href() {
        return href;
    }

    public State state() {
        return state;
    }

    String applicantSort() {
        return applicantSort;
    }

    Instant dueSort() {
        return dueSort;
    }

    /** Whether it may go back to the queue: a score sheet is its owner's, nobody else can fill it in. */
    public boolean isReturnable() {
        return !"scoreApplication".equals(step);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isOf(String username) {
        return username.equals(assignee);
    }

    /** Somebody took the task: from now on it is theirs alone. */
    public record Taken(String taskId, CaseNumber caseNumber, String step, String username) implements CaseEvent {

        @Override
        public String what() {
            return "worklist.taken";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }

    /**
     * Somebody gave the task to somebody, or took over what was another's. Names are those people read.
     *
     * @param username whose it is now
     * @param previous whose it was, or {@code null}
     * @param note     why, in the giver's words; may be empty
     * @param insteadOf name of the absent person it would have gone to, or empty
     */
    public record Assigned(String taskId, CaseNumber caseNumber, String step, String username, String previous, Map<String, String> names, String note,
                           String insteadOf) implements CaseEvent {

        @Override
        public String what() {
            return previous == null ? "worklist.assigned" : "worklist.reassigned";
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> details = new HashMap<>(Map.of("step", step, "to", names.getOrDefault(username, username), "note", note,
                "insteadOf", insteadOf, "username", username));
            if (previous != null) {
                details.put("from", names.getOrDefault(previous, previous));
            }
            return details;
        }
    }

    /** The case is taken up again: the item is due as much later as it waited. No event of the case; taking it up is. */
    public record Postponed(String taskId, Instant dueAt) {
    }

    /** The person gave it back: it is nobody's again. */
    public record GivenBack(String taskId, CaseNumber caseNumber, String step) implements CaseEvent {

        @Override
        public String what() {
            return "worklist.given-back";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }
}
