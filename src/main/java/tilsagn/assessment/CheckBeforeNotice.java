package tilsagn.assessment;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tilsagn.application.DeficiencyNotice;
import tilsagn.core.Refusal;

/** A deficiency notice comes out of a formal check: nobody asks a party for more before having looked at what was sent. */
@Component
class CheckBeforeNotice {

    private final AssessmentRepository assessments;

    CheckBeforeNotice(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    // First of the listeners, in the transaction of the notice: refused here, it was never written.
    @Order(0)
    @EventListener
    void on(DeficiencyNotice.Issued notice) {
        if (assessments.findByCaseNumber(notice.caseNumber()).filter(Assessment::isChecked).isEmpty()) {
            throw Refusal.conflict("assessment.formal-check.begin-first");
        }
    }
}
