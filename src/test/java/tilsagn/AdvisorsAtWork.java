package tilsagn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.springframework.boot.test.context.TestComponent;

import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.AgreedScore;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.CriterionResult;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.Score;
import tilsagn.call.CallSamples;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.Troupe;
import tilsagn.workflow.ProcessClock;

/** The three advisors of the demo working behind the pages: what one of them did already is left as it is. */
@TestComponent
public class AdvisorsAtWork {

    private static final List<Cast> ADVISORS = List.of(Cast.ANNE, Cast.BJORN, Cast.CATO);

    private final Troupe troupe;
    private final Calls calls;
    private final Cases cases;
    private final Assessments assessments;
    private final FormalChecks formalChecks;
    private final Impartiality impartiality;
    private final ProcessClock process;

    AdvisorsAtWork(Troupe troupe, Calls calls, Cases cases, Assessments assessments, FormalChecks formalChecks, Impartiality impartiality, ProcessClock process) {
        this.troupe = troupe;
        this.calls = calls;
        this.cases = cases;
        this.assessments = assessments;
        this.formalChecks = formalChecks;
        this.impartiality = impartiality;
        this.process = process;
    }

    /** Every case of the call that is under treatment is assessed and recommended. */
    void finish(String slug) {
        cases.submittedIn(calls.bySlug(slug).id()).stream().filter(application -> application.status().isUnderTreatment())
            .map(GrantApplication::caseNumber).forEach(this::finish);
    }

    /** These people say that they are impartial in every case of the call. */
    void areImpartial(String slug, Cast... people) {
        cases.submittedIn(calls.bySlug(slug).id()).stream().map(GrantApplication::caseNumber)
            .forEach(number -> List.of(people).forEach(person -> tries(person, user -> impartiality.declare(user, number, true, null))));
    }

    private void finish(CaseNumber number) {
        ADVISORS.forEach(advisor -> tries(advisor, user -> impartiality.declare(user, number, true, null)));
        ADVISORS.forEach(advisor -> {
            if (cases.get(number).status() == ApplicationStatus.SUBMITTED) {
                tries(advisor, user -> formalChecks.complete(user, number, FormalCheck.admitted(CallSamples.checklist())));
            }
        });
        ADVISORS.forEach(advisor -> scores(advisor, number));
        ADVISORS.forEach(advisor -> assessments.resultOf(number).filter(result -> assessments.consensusNeeded(number))
            .ifPresent(result -> tries(advisor, user -> assessments.writeConsensus(user, number, agreed(result), List.of()))));
        ADVISORS.forEach(advisor -> {
            if (cases.get(number).status() == ApplicationStatus.ADMITTED) {
                tries(advisor, user -> assessments.recommend(user, number, cases.get(number).appliedAmount(), "Søknaden svarer godt på målene i utlysningen."));
            }
        });
    }

    /** Takes a place if one is free, and hands in the sheet. */
    void scores(Cast advisor, CaseNumber number) {
        tries(advisor, user -> impartiality.declare(user, number, true, null));
        tries(advisor, user -> assessments.declareImpartiality(user, number, true, null));
        int strict = advisor == Cast.ANNE ? 1 : 0;
        int high = number.value().charAt(number.value().length() - 1) % 3;
        tries(advisor, user -> assessments.submitScores(user, number, IntStream.rangeClosed(1, 7)
            .mapToObj(at -> Score.of("C" + at, 4 + (at + high) % 3 - strict * (at % 2), "Godt begrunnet, og målene kan etterprøves.")).toList()));
    }

    private static Map<String, AgreedScore> agreed(AssessmentResult result) {
        Map<String, AgreedScore> agreed = new HashMap<>();
        result.criteria().stream().filter(CriterionResult::needsConsensus)
            .forEach(one -> agreed.put(one.code(), AgreedScore.words("Vi leste planen ulikt, og er enige om gjennomsnittet.")));
        return agreed;
    }

    // Another has done it, or may not: then it is not this advisor's to do.
    private void tries(Cast advisor, Consumer<User> deed) {
        try {
            troupe.by(advisor, deed);
        } catch (Refusal | NotFound notMine) {
            return;
        } finally {
            process.runDueJobs();
        }
    }
}
