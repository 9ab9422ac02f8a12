package tilsagn.aid;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;

/** Who declared earlier aid is forgotten; the aid itself, whose time is over by then, was the organisation's and stays. */
@Component
class AidPeople implements CasePeople {

    private final ForgottenRows rows;

    AidPeople(ForgottenRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        return rows.of(number).texts("aid_declaration", "case_number = :number", "answered_by").things();
    }
}
