package tilsagn.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tilsagn.account.Counties;
import tilsagn.account.User;
import tilsagn.aid.AidNote;
import tilsagn.aid.AidNotes;
import tilsagn.application.CaseHold;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyFields;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.AssessmentDesk;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.CriterionResult;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.Criterion;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterFacts.Party;
import tilsagn.correspondence.LetterFacts.Project;
import tilsagn.correspondence.LetterFacts.Round;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;
import tilsagn.decision.Outcome;

/** Reads from the other rooms what a letter says; the only place where letters touch them. */
@Component
class LetterSources {

    private final Cases cases;
    private final DeficiencyNotices notices;
    private final DeficiencyFields fields;
    private final Calls calls;
    private final Counties counties;
    private final Assessments assessments;
    private final AssessmentDesk desk;
    private final Decisions decisions;
    private final AidNotes aidNotes;
    private final CaseHolds holds;
    private final BusinessTime time;

    LetterSources(Cases cases, DeficiencyNotices notices, DeficiencyFields fields, Calls calls, Counties counties, Assessments assessments,
                  AssessmentDesk desk, Decisions decisions, AidNotes aidNotes, CaseHolds holds, BusinessTime time) {
        this.aidNotes = aidNotes;
        this.time = time;
        this.holds = holds;
        this.cases = cases;
        this.notices = notices;
        this.fields = fields;
        this.calls = calls;
        this.counties = counties;
        this.assessments = assessments;
        this.desk = desk;
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

    /** What a party who waits is told: the day a decision is expected, whom to ask, and why it is on hold if it is. */
    PreliminaryReplyLetter.Waiting waiting(CaseNumber caseNumber) {
        Call call = calls.get(cases.get(caseNumber).callId());
        String contact = call.contacts().isEmpty() ? null : call.contacts().get(0).name() + ", " + call.contacts().get(0).title();
        return new PreliminaryReplyLetter.Waiting(call.times().decisionExpected(call.deadline()), contact,
            holds.current(caseNumber).map(CaseHold::reason).orElse(null),
            notices.last(caseNumber).filter(DeficiencyNotice::isOpen).map(DeficiencyNotice::lastDay).orElse(null));
    }

    /** Which of the call's conditions are not met, and the advisor's words for the party. */
    /** When the application was dismissed, last if it was more than once. */
    Instant dismissedAt(CaseNumber caseNumber) {
        return cases.get(caseNumber).closedAt();
    }

    DismissalLetter.Why dismissal(CaseNumber caseNumber, Locale language) {
        List<String> notMet = desk.dismissedFor(caseNumber).stream().map(point -> point.label().in(language)).toList();
        return new DismissalLetter.Why(notMet, cases.get(caseNumber).dismissalReason());
    }

    /** The notice a letter is about: the last of the case. */
    DeficiencyNotice deficiency(CaseNumber caseNumber) {
        return notices.last(caseNumber).orElseThrow();
    }

    DeficiencyLetter.Asked asked(DeficiencyNotice notice, Locale language) {
        return asked(notice.caseNumber(), new DeficiencyDraft(notice.fields(), notice.message(), notice.lastDay()), language);
    }

    DeficiencyLetter.Asked asked(CaseNumber caseNumber, DeficiencyDraft draft, Locale language) {
        Call call = calls.get(cases.get(caseNumber).callId());
        return new DeficiencyLetter.Asked(fields.lines(draft.fields(), call, language), draft.message(), draft.lastDay());
    }

    DecisionFacts decision(CaseNumber caseNumber, Locale language) {
        Decision decision = decisions.of(caseNumber);
        return new DecisionFacts(decision.outcome(), decision.amount(), decision.body(), decision.decider().name(),
            decision.decider().title(), decision.decidedAt(), decision.reasons(), decision.conditions(),
            assessment(caseNumber, decision.callId(), language), aid(caseNumber, decision.amount(), decision.decidedAt()));
    }

    /** A decision as a letter would tell it if it had this outcome; for previews of a case nobody has decided yet. */
    DecisionFacts supposed(CaseNumber caseNumber, Outcome outcome, User by, Locale language) {
        GrantApplication application = cases.get(caseNumber);
        Decision made = decisions.find(caseNumber).orElse(null);
        if (made != null && made.isDecided() && made.outcome() == outcome) {
            return decision(caseNumber, language);
        }
        Nok applied = application.appliedAmount();
        Nok amount = switch (outcome) {
            case GRANTED -> applied;
            case PARTIALLY_GRANTED -> made != null && made.planned().isPositive() && applied.exceeds(made.planned()) ? made.planned() : Nok.of(applied.kroner() / 2);
            case REJECTED -> Nok.ZERO;
        };
        String reasons = assessments.resultOf(caseNumber).map(AssessmentResult::recommendationReason).orElse("");
        return new DecisionFacts(outcome, amount, made == null ? null : made.body(), by.name(), null, time.now(), reasons, "",
            assessment(caseNumber, application.callId(), language), aid(caseNumber, amount, time.now()));
    }

    private AidNote aid(CaseNumber caseNumber, Nok amount, Instant decidedAt) {
        return aidNotes.of(caseNumber, amount, decidedAt.atZone(BusinessTime.ZONE).toLocalDate()).orElse(null);
    }

    /** Which templates a case's decision letter is written by. */
    LetterTemplate.Place place(CaseNumber caseNumber) {
        Call call = calls.get(cases.get(caseNumber).callId());
        return new LetterTemplate.Place(call.county(), call.schemeCode(), decisions.of(caseNumber).outcome());
    }

    Call call(CaseNumber caseNumber) {
        return calls.get(cases.get(caseNumber).callId());
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
