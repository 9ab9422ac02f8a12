package tilsagn.workflow;

import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.MoneyLetters;
import tilsagn.grant.Recoveries;

/**
 * What {@code recovery.bpmn} does by itself. The business key is the case's number; which recovery it is stands in {@code recoveryId}. Each
 * step may run twice.
 */
@Component
public class RecoveryProcess {

    static final String KEY = "recovery";

    private final Recoveries recoveries;
    private final MoneyLetters letters;
    private final GrantDates dates;

    RecoveryProcess(Recoveries recoveries, MoneyLetters letters, GrantDates dates) {
        this.recoveries = recoveries;
        this.letters = letters;
        this.dates = dates;
    }

    /** Tells the party beforehand (forvaltningsloven § 16). */
    public void sendRecoveryNotice(String caseNumber, String recoveryId) {
        letters.sendRecoveryNotice(CaseNumber.parse(caseNumber), UUID.fromString(recoveryId));
    }

    /** Sends the decision with reference, account and date. */
    public void sendRecoveryClaim(String caseNumber, String recoveryId) {
        letters.sendRecoveryClaim(CaseNumber.parse(caseNumber), UUID.fromString(recoveryId));
    }

    /** The date has passed: the party gets a last one. */
    public void remindOfRecovery(String caseNumber, String recoveryId) {
        recoveries.remind(CaseNumber.parse(caseNumber), UUID.fromString(recoveryId));
    }

    /** Half of the time in which the county itself pays. */
    public Date decideBy(String caseNumber) {
        return dates.halfOfPayment(CaseNumber.parse(caseNumber));
    }
}
