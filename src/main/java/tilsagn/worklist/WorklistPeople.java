package tilsagn.worklist;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;

/** What one handler wrote to the next may be about people. */
@Component
class WorklistPeople implements CasePeople {

    private final ForgottenRows rows;

    WorklistPeople(ForgottenRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        return rows.of(number).texts("work_item", "case_number = :number", "handover_note").things();
    }
}
