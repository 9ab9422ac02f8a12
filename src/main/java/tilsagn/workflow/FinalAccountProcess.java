package tilsagn.workflow;

import java.util.Date;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.MoneyLetters;

/** What {@code final-account.bpmn} does by itself. The business key is the case's number. A letter that is written twice goes out once. */
@Component
public class FinalAccountProcess {

    static final String KEY = "finalAccount";

    private final MoneyLetters letters;
    private final GrantDates dates;

    FinalAccountProcess(MoneyLetters letters, GrantDates dates) {
        this.letters = letters;
        this.dates = dates;
    }

    /** Tells the party what the grant became, how, and of the right to appeal. */
    public void sendFinalAccount(String caseNumber) {
        letters.sendFinalAccount(CaseNumber.parse(caseNumber));
    }

    /** Half of the time in which the county pays. */
    public Date prepareBy(String caseNumber) {
        return dates.halfOfPayment(CaseNumber.parse(caseNumber));
    }

    /** The other half. */
    public Date decideBy(String caseNumber) {
        return dates.halfOfPayment(CaseNumber.parse(caseNumber));
    }
}
