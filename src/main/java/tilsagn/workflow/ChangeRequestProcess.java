package tilsagn.workflow;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.ChangeMails;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.grant.ChangeRequests;

/**
 * What {@code change-request.bpmn} does by itself. The business key is the case's number; the variable {@code changeId} tells which of the
 * case's requests it is. Each step may run twice.
 */
@Component
public class ChangeRequestProcess {

    static final String KEY = "changeRequest";
    static final String CHANGE = "changeId";

    private final ChangeRequests changes;
    private final Letters letters;
    private final ChangeMails mails;
    private final GrantApplicationProcess days;

    ChangeRequestProcess(ChangeRequests changes, Letters letters, ChangeMails mails, GrantApplicationProcess days) {
        this.changes = changes;
        this.letters = letters;
        this.mails = mails;
        this.days = days;
    }

    /** Sends the letter with the answer; from now on the party's page shows it. */
    public void sendChangeAnswer(String caseNumber, String changeId) {
        UUID change = UUID.fromString(changeId);
        letters.sendOnce(new CaseNumber(caseNumber), LetterKind.CHANGE, changeId);
        changes.told(change);
    }

    /** Tells those who held its tasks that they are gone. */
    public void tellChangeHandlers(String changeId, String heldBy) {
        mails.gone(changes.get(UUID.fromString(changeId)), heldBy.isEmpty() ? List.of() : List.of(heldBy.split(",")));
    }

    /** The end of the n-th working day from today: a task's own date and no deadline of law. */
    public Date dueInWorkingDays(int days) {
        return this.days.dueInWorkingDays(days);
    }
}
