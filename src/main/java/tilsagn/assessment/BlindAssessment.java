package tilsagn.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.ApplicantVeil;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * Keeps the applicant's identity from those who assess or may come to, until every sheet is in. Whoever has had the formal check in hand has
 * read whose case it is: they go on knowing, while the applicant answers and after giving the task back too, and are for that reason no
 * assessors of it. So does whoever leads the case because no manager may. Managers, decision makers, auditors and administrators do not assess.
 */
@Component
class BlindAssessment implements ApplicantVeil {

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final Calls calls;
    private final ObjectProvider<FormalCheckers> checkers;
    private final Mandates mandates;

    BlindAssessment(AssessmentRepository assessments, ScoreSheetRepository sheets, Calls calls, ObjectProvider<FormalCheckers> checkers,
        Mandates mandates) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.calls = calls;
        this.checkers = checkers;
        this.mandates = mandates;
    }

    @Override
    public boolean veiled(User user, GrantApplication application) {
        // Hardly any call is blind: of the others no assessment is read.
        return mayAssess(user) && calls.get(application.callId()).isBlind() && assessments.findByCaseNumber(application.caseNumber())
            .filter(assessment -> !isOver(assessment)).filter(assessment -> !knowers(assessment).contains(user.username())).isPresent();
    }

    @Override
    public Set<CaseNumber> veiledOf(User user, Collection<CaseNumber> caseNumbers) {
        Set<UUID> blind = mayAssess(user) && !caseNumbers.isEmpty() ? calls.blindOnes() : Set.of();
        return blind.isEmpty() ? Set.of() : assessments.findByCallIdInAndCaseNumberIn(blind, caseNumbers).stream()
            .filter(assessment -> !isOver(assessment) && !knowers(assessment).contains(user.username())).map(Assessment::caseNumber)
            .collect(Collectors.toSet());
    }

    @Override
    public boolean covers(GrantApplication application) {
        return calls.get(application.callId()).isBlind()
            && assessments.findByCaseNumber(application.caseNumber()).map(assessment -> !isOver(assessment)).orElse(true);
    }

    private static boolean mayAssess(User user) {
        return user.has(Role.ADVISOR) || user.has(Role.EXTERNAL_ASSESSOR);
    }

    private boolean isOver(Assessment assessment) {
        boolean dismissed = assessment.formalOutcome().isPresent() && !assessment.isAdmitted();
        return dismissed || assessment.isComplete(sheets.of(List.of(assessment.caseNumber())));
    }

    /** Who knows whose case it is because they had the formal check in hand or lead it; nobody where the call hides nothing. */
    Set<String> knowersIfBlind(Assessment assessment) {
        return calls.get(assessment.callId()).isBlind() ? knowers(assessment) : Set.of();
    }

    private Set<String> knowers(Assessment assessment) {
        Set<String> knowers = new HashSet<>();
        checkers.forEach(source -> knowers.addAll(source.of(assessment.caseNumber())));
        assessment.formalOutcome().map(FormalOutcome::by).ifPresent(knowers::add);
        mandates.actingOn(calls.get(assessment.callId()).county(), assessment.caseNumber()).ifPresent(knowers::add);
        return knowers;
    }

    /**
     * For whoever wants a place as assessor.
     *
     * @throws Refusal {@code assessment.blind.formal-checker}
     */
    void whoKnowsTheApplicantDoesNotAssess(Assessment assessment, String username) {
        if (knowersIfBlind(assessment).contains(username)) {
            throw Refusal.conflict("assessment.blind.formal-checker");
        }
    }
}
