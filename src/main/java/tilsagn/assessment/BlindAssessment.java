package tilsagn.assessment;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.ApplicantVeil;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;

/**
 * Keeps the applicant's identity from those who assess or may come to, until every sheet is in. Whoever does the formal check has to know, and
 * is for that reason no assessor of the case; managers, decision makers, auditors and administrators do not assess.
 */
@Component
class BlindAssessment implements ApplicantVeil {

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final Calls calls;
    private final ObjectProvider<FormalCheckers> checkers;

    BlindAssessment(AssessmentRepository assessments, ScoreSheetRepository sheets, Calls calls, ObjectProvider<FormalCheckers> checkers) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.calls = calls;
        this.checkers = checkers;
    }

    @Override
    public boolean veiled(User user, GrantApplication application) {
        boolean assesses = user.has(Role.ADVISOR) || user.has(Role.EXTERNAL_ASSESSOR);
        // Hardly any call is blind: of the others no assessment is read.
        if (!assesses || !calls.get(application.callId()).isBlind()) {
            return false;
        }
        return assessments.findByCaseNumber(application.caseNumber())
            .filter(assessment -> !isOver(assessment)).filter(assessment -> !knows(user, assessment)).isPresent();
    }

    private boolean isOver(Assessment assessment) {
        boolean dismissed = assessment.formalOutcome().isPresent() && !assessment.isAdmitted();
        return dismissed || assessment.isComplete(sheets.of(List.of(assessment.caseNumber())));
    }

    private boolean knows(User user, Assessment assessment) {
        return assessment.formalOutcome().map(outcome -> outcome.by().equals(user.username()))
            .orElseGet(() -> checkers.stream().anyMatch(source -> source.checks(user.username(), assessment.caseNumber())));
    }
}
