package tilsagn.worklist;

import java.time.Instant;
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
    private String title;
    private String searchText;
    private UUID callId;
    private String callTitle;
    private Nok amount;
    private Instant createdAt;
    private Instant dueAt;
    private Instant dueSort;
    private String href;
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private State state;
    private Instant closedAt;

    /** For Hibernate. */
    protected WorkItem() {
    }

    WorkItem(NewWorkItem item) {
        taskId = item.taskId();
        caseNumber = item.caseNumber();
        step = item.step();
        county = item.county();
        role = item.role();
        body = item.body();
        assignee = item.assignee();
        applicant = item.applicant();
        applicantSort = NorwegianOrder.key(item.applicant());
        title = item.title();
        callId = item.callId();
        callTitle = item.callTitle();
        amount = item.amount();
        createdAt = item.createdAt();
        dueAt = item.dueAt();
        dueSort = item.dueAt() == null ? NO_DUE_DATE : item.dueAt();
        href = item.href();
        state = State.OPEN;
        searchText = (item.applicant() + " " + item.caseNumber() + " " + item.title()).toLowerCase(Locale.ROOT);
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
