package tilsagn.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import tilsagn.aid.AidBasis;
import tilsagn.aid.AidDesk;
import tilsagn.aid.AidWords;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.Score;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.LetterReleases;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.Allocations;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;
import tilsagn.workflow.ProcessClock;

/** How the cast takes a case from the formal check to the opened letter, in the demo's earlier round. */
@Component
@Profile("demo")
class DemoHandling {

    private static final List<Cast> OF_THE_COUNTY = List.of(Cast.ANNE, Cast.BJORN, Cast.CATO, Cast.METTE, Cast.DAG, Cast.EVA, Cast.KLARA);
    private static final BigDecimal EURO = new BigDecimal("10.1633");

    private final Troupe troupe;
    private final Calls calls;
    private final Impartiality impartiality;
    private final FormalChecks formalChecks;
    private final Assessments assessments;
    private final AidDesk aid;
    private final Allocations allocations;
    private final Decisions decisions;
    private final Letters letters;
    private final LetterReleases releases;
    private final PartyLetters opened;
    private final BusinessTime time;
    private final ProcessClock process;

    DemoHandling(Troupe troupe, Calls calls, Impartiality impartiality, FormalChecks formalChecks, Assessments assessments, AidDesk aid,
                 Allocations allocations, Decisions decisions, Letters letters, LetterReleases releases, PartyLetters opened, BusinessTime time,
                 ProcessClock process) {
        this.troupe = troupe;
        this.calls = calls;
        this.impartiality = impartiality;
        this.formalChecks = formalChecks;
        this.assessments = assessments;
        this.aid = aid;
        this.allocations = allocations;
        this.decisions = decisions;
        this.letters = letters;
        this.releases = releases;
        this.opened = opened;
        this.time = time;
        this.process = process;
    }

    /** Everybody is impartial, and the application is complete. */
    void isAdmitted(Call call, CaseNumber number) {
        OF_THE_COUNTY.forEach(person -> troupe.by(person, user -> impartiality.declare(user, number, true, null)));
        troupe.by(Cast.ANNE, user -> formalChecks.complete(user, number, FormalCheck.admitted(calls.checklist(call.id()))));
        process.runDueJobs();
    }

    /** Two advisors score it alike, Anne recommends and writes down by which rules for state aid the award may be given. */
    void isAssessed(CaseNumber number, Nok recommended, String reasons, int... points) {
        for (Cast assessor : List.of(Cast.ANNE, Cast.BJORN)) {
            troupe.by(assessor, user -> assessments.declareImpartiality(user, number, true, null));
            troupe.by(assessor, user -> assessments.submitScores(user, number, scores(points)));
            process.runDueJobs();
        }
        troupe.by(Cast.ANNE, user -> assessments.recommend(user, number, recommended, reasons));
        if (recommended.isPositive()) {
            isWithinTheAidRules(number);
        }
    }

    private void isWithinTheAidRules(CaseNumber number) {
        AidWords small = new AidWords(AidBasis.DE_MINIMIS, EURO, time.today(), "Norges Bank, dagskurs", null, null, null,
            "Støtten går til et samarbeid mellom små bedrifter, og summen er under taket for bagatellmessig støtte.",
            Set.copyOf(AidBasis.DE_MINIMIS.questions()), Set.of());
        troupe.by(Cast.ANNE, user -> aid.assess(user, number, small));
    }

    private static List<Score> scores(int... points) {
        return IntStream.range(0, points.length)
            .mapToObj(at -> Score.of("C" + (at + 1), points[at], "Etter det søknaden legger fram, og sett mot de andre i runden.")).toList();
    }

    /** Mette proposes the amount, and the body it belongs to decides it. */
    void isDecided(CaseNumber number, Nok amount, String reasons, String conditions) {
        troupe.by(Cast.METTE, user -> allocations.propose(user, number, amount, reasons));
        troupe.by(Cast.METTE, user -> allocations.sendToDecision(user, number));
        troupe.by(decider(number), user -> decisions.decide(user, number, amount, reasons, conditions));
        process.runDueJobs();
    }

    /** Whoever enters what the body of the case decides. */
    Cast decider(CaseNumber number) {
        return decisions.of(number).body() == DecisionBody.STANDING_COMMITTEE ? Cast.DAG : Cast.EVA;
    }

    /** All letters of the call go out. */
    void lettersGoOut(Call call) {
        troupe.by(Cast.METTE, user -> releases.order(user, call));
        process.runDueJobs();
    }

    /** Mette announces the award in the words of the application. */
    void isPublic(CaseNumber number) {
        troupe.by(Cast.METTE, user -> decisions.publish(user, number));
        process.runDueJobs();
    }

    /** The party reads its newest letter of the kind. */
    void isRead(Applicant party, CaseNumber number, LetterKind kind) {
        troupe.get(party.username(), user -> opened.openAsParty(user, letters.find(number, kind).orElseThrow().id()));
        process.runDueJobs();
    }
}
