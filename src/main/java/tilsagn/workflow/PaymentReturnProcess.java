package tilsagn.workflow;

import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.ReturnMails;

/**
 * What {@code payment-return.bpmn} does by itself. The business key is the case's number; the variable {@code paymentId} tells which of the case's
 * payments it is.
 */
@Component
public class PaymentReturnProcess {

    static final String KEY = "paymentReturn";
    static final String PAYMENT = "paymentId";

    private final ReturnMails mails;
    private final GrantApplicationProcess days;

    PaymentReturnProcess(ReturnMails mails, GrantApplicationProcess days) {
        this.mails = mails;
        this.days = days;
    }

    /** Tells the party, so that it looks at its account number. */
    public void tellOfReturnedPayment(String caseNumber, String paymentId) {
        mails.returned(new CaseNumber(caseNumber), UUID.fromString(paymentId));
    }

    /** The end of the n-th working day from today: a task's own date and no deadline of law. */
    public Date dueInWorkingDays(int days) {
        return this.days.dueInWorkingDays(days);
    }
}
