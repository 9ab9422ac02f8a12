package tilsagn.assessment;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.application.WithdrawalGuard;
import tilsagn.core.CaseNumber;

/** Nobody works on an assessment while its application is being withdrawn. What was written stays, for the journal and for later calls. */
@Component
@Order(10)
class WithdrawnAssessments implements WithdrawalGuard {

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;

    WithdrawnAssessments(AssessmentRepository assessments, ScoreSheetRepository sheets) {
        this.assessments = assessments;
        this.sheets = sheets;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseNumber caseNumber) {
        assessments.lock(caseNumber);
        sheets.lock(caseNumber);
    }
}
