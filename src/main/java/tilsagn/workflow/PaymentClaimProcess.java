package tilsagn.workflow;

import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.ClaimMails;
import tilsagn.grant.ClaimViews;

/**
 * What {@code payment-claim.bpmn} does by itself. The business key is the case's number; which claim it is stands in {@code claimId}. Each
 * step may run twice: a mail goes out once.
 */
@Component
public class PaymentClaimProcess {

    static final String KEY = "paymentClaim";

    private final ClaimViews claims;
    private final ClaimMails mails;
    private final GrantDates dates;

    PaymentClaimProcess(ClaimViews claims, ClaimMails mails, GrantDates dates) {
        this.claims = claims;
        this.mails = mails;
        this.dates = dates;
    }

    /** Tells the party what is on its way, and how it was worked out. */
    public void tellOfPayment(String caseNumber, String claimId) {
        mails.paid(CaseNumber.parse(caseNumber), UUID.fromString(claimId));
    }

    /** Tells the party that nothing is paid on the claim, and why. */
    public void tellOfRefusal(String caseNumber, String claimId) {
        mails.refused(CaseNumber.parse(caseNumber), UUID.fromString(claimId));
    }

    /** Who has opened the claim; nobody at first. */
    public String handler(String caseNumber) {
        return claims.handler(CaseNumber.parse(caseNumber));
    }

    /** Half of the time in which a claim should be paid. */
    public Date attestBy(String caseNumber) {
        return dates.halfOfPayment(CaseNumber.parse(caseNumber));
    }

    /** The other half. */
    public Date authoriseBy(String caseNumber) {
        return dates.halfOfPayment(CaseNumber.parse(caseNumber));
    }
}
