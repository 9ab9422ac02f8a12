package tilsagn.workflow;

import java.util.Date;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;

/**
 * What {@code grant-termination.bpmn} does by itself. The business key is the case's number; the variable {@code terminationId} tells which
 * of the case's notices it is. Each step may run twice.
 */
@Component
public class GrantTerminationProcess {

    static final String KEY = "grantTermination";
    static final String TERMINATION = "terminationId";

    private final Letters letters;
    private final GrantApplicationProcess days;

    GrantTerminationProcess(Letters letters, GrantApplicationProcess days) {
        this.letters = letters;
        this.days = days;
    }

    /** Tells the party that the grant may be ended, and until when they can comment. */
    public void sendTerminationNotice(String caseNumber, String terminationId) {
        letters.sendOnce(new CaseNumber(caseNumber), LetterKind.TERMINATION_NOTICE, terminationId);
    }

    /** Tells the party what was decided. */
    public void sendTerminationAnswer(String caseNumber, String terminationId) {
        letters.sendOnce(new CaseNumber(caseNumber), LetterKind.TERMINATION, terminationId);
    }

    /** The end of the n-th working day from today: a task's own date and no deadline of law. */
    public Date dueInWorkingDays(int days) {
        return this.days.dueInWorkingDays(days);
    }
}
