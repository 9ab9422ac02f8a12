package tilsagn.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tilsagn.account.Counties;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.CriterionResult;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.Criterion;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.LetterFacts.Party;
import tilsagn.correspondence.LetterFacts.Project;
import tilsagn.correspondence.LetterFacts.Round;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/** Reads from the other rooms what a letter says; the only place where letters touch them. */
@Component
class LetterSources {

    private final Cases cases;
    private final Calls calls;
    private final Counties counties;
    private final Assessments assessments;
    private final Decisions decisions;

    LetterSources(Cases cases, Calls calls, Counties counties, Assessments assessments, Decisions decisions) {
        this.cases = cases;
        this.calls = calls;
        this.counties = counties;
        this.assessments = assessments;
        this.decisions = decisions;
    }

    LetterFacts facts(CaseNumber caseNumber) {
        GrantApplication application = cases.get(caseNumber);
        Call call = calls.get(application.callId());
        Party party = new Party(application.organisationName(), application.organisationNumber(), application.applicant().contactName(),
            application.applicant().contactEmail());
        Project project = new Project(application.title(), application.appliedAmount(), application.totalCost(), application.period());
        Round round = new Round(counties.get(call.county()).name(), call.schemeName(), call.title(), call.pool(), call.deadline());
        return new LetterFacts(caseNumber, application.id(), application.language(), party, project, round, application.countsFrom(),
            application.contentHash());
    }

    String dismissalReason(CaseNumber caseNumber) {
        return cases.get(caseNumber).dismissalReason();
    }

    DecisionFacts decision(CaseNumber caseNumber, Locale language) {
        Decision decision = decisions.of(caseNumber);
        return new DecisionFacts(decision.outcome(), decision.amount(), decision.body(), decision.decidedByName(),
            decision.decidedByTitle(), decision.decidedAt(), decision.reasons(), decision.conditions(),
            assessment(caseNumber, decision.callId(), language));
    }

    private List<Fact> assessment(CaseNumber caseNumber, UUID callId, Locale language) {
        Map<String, String> names = calls.get(callId).criteria().stream()
            .collect(Collectors.toMap(Criterion::code, criterion -> criterion.name(language)));
        return assessments.resultOf(caseNumber).map(AssessmentResult::criteria).orElse(List.of()).stream()
            .map(criterion -> new Fact(names.getOrDefault(criterion.code(), criterion.code()), reasons(criterion)))
            .filter(fact -> !fact.value().isEmpty()).toList();
    }

    /** The assessors' words for the applicant, once each; the note on why they differed stays inside the house. */
    private static String reasons(CriterionResult criterion) {
        return criterion.publicReasons().stream().map(reason -> reason == null ? "" : reason.strip())
            .filter(reason -> !reason.isEmpty()).distinct().collect(Collectors.joining(" "));
    }
}
