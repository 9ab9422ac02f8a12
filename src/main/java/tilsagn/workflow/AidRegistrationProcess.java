package tilsagn.workflow;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.AidRegisterMails;

/** What {@code aid-registration.bpmn} does by itself. The business key is the case's number. */
@Component
public class AidRegistrationProcess {

    static final String KEY = "aidRegistration";

    private final AidRegisterMails mails;

    AidRegistrationProcess(AidRegisterMails mails) {
        this.mails = mails;
    }

    /** The day has passed: those who have the case get an e-mail; the task stays. */
    public void remindOfRegistration(String caseNumber) {
        mails.tell(new CaseNumber(caseNumber));
    }
}
