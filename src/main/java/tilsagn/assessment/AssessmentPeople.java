package tilsagn.assessment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;

/** Whom an assessor was close to is forgotten; how the project was judged stays. */
@Component
class AssessmentPeople implements CasePeople {

    private final ForgottenRows rows;

    AssessmentPeople(ForgottenRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        return rows.of(number).texts("impartiality_declaration", "case_number = :number", "reason").things();
    }
}
