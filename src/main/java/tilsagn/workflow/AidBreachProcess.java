package tilsagn.workflow;

import java.util.Date;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.AidBreachMails;

/** What {@code aid-breach.bpmn} does by itself. The business key is the case's number. */
@Component
public class AidBreachProcess {

    static final String KEY = "aidBreach";

    private final AidBreachMails mails;
    private final GrantApplicationProcess days;

    AidBreachProcess(AidBreachMails mails, GrantApplicationProcess days) {
        this.mails = mails;
        this.days = days;
    }

    /** Sends an e-mail to those who have the case; the task is there for whoever takes it. */
    public void tellOfBreach(String caseNumber) {
        mails.tell(new CaseNumber(caseNumber));
    }

    /** The end of the n-th working day from today: a task's own date and no deadline of law. */
    public Date dueInWorkingDays(int days) {
        return this.days.dueInWorkingDays(days);
    }
}
