package tilsagn.appeal;

import java.time.Instant;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Short sentences about appeals: a party that lost, what it does, and what the county does with it. */
@TestComponent
public class AppealScene {

    public static final Nok APPLIED = Nok.of(600_000);
    public static final Nok FRAME = Nok.of(2_300_000);
    public static final NewAppeal APPEAL = new NewAppeal("Vi klager på avslaget.", "Partnerne ble ikke vurdert slik søknaden beskriver dem.",
        "At søknaden innvilges.", "");
    public static final String WHY = "Vi har undersøkt saken på nytt og kommet til dette.";

    @Autowired
    Stage stage;
    @Autowired
    Appeals appeals;
    @Autowired
    AppealDesk desk;
    @Autowired
    Letters letters;
    @Autowired
    PartyLetters party;
    @Autowired
    Decisions decisions;
    @Autowired
    FormalChecks formalChecks;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;

    private Call call;

    /** The party's person. */
    public Cast member() {
        return CastOrganisation.PROSESSPARTNER.member();
    }

    public Call call() {
        return call;
    }

    /** A case that was decided, of which the party has been told by letter. */
    public CaseNumber decided(Nok amount) {
        return decided(amount, FRAME);
    }

    public CaseNumber decided(Nok amount, Nok frame) {
        call = stage.openCall(frame);
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.deadlinePasses(call);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.isAllocated(number, amount, "Andre søknader nådde lenger opp.");
        stage.isDecided(decider(number), number, amount);
        stage.machineryRuns();
        return number;
    }

    /** Who sits in the body that has the case. */
    public Cast decider(CaseNumber number) {
        return decisions.of(number).body() == DecisionBody.STANDING_COMMITTEE ? Cast.DAG : Cast.EVA;
    }

    /** A case that was turned away at the formal check. */
    public CaseNumber dismissed() {
        call = stage.openCall(FRAME);
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.deadlinePasses(call);
        isDismissedAgain(number);
        return number;
    }

    /** The formal check turns the case away. */
    public void isDismissedAgain(CaseNumber number) {
        stage.by(Cast.ANNE, user -> formalChecks.complete(user, number, FormalCheck.dismissed(CallSamples.checklist(), "NOT_STARTED", "Startet i august 2022.",
            "Søknaden gjelder ordinær drift og ikke et prosjekt.")));
        stage.machineryRuns();
    }

    /** The party reads the newest letter of a kind; the time to appeal runs. */
    public void opens(CaseNumber number, LetterKind kind) {
        stage.by(member(), user -> party.openAsParty(user, letters.find(number, kind).orElseThrow().id()));
    }

    public UUID application(CaseNumber number) {
        return cases.get(number).id();
    }

    public UUID appeals(CaseNumber number) {
        UUID id = stage.get(member(), user -> appeals.lodge(user, application(number), null, APPEAL));
        stage.machineryRuns();
        return id;
    }

    public void isReviewed(CaseNumber number, AppealVerdict verdict, Nok amount) {
        stage.by(Cast.BJORN, user -> reviews(user, number, verdict, amount));
        stage.by(approver(number, verdict), user -> desk.approve(user, number, null));
        stage.machineryRuns();
    }

    /** Whoever approves such a review: the body that decided changes its decision, and a manager approves that it stands. */
    public Cast approver(CaseNumber number, AppealVerdict verdict) {
        boolean answer = appeals.newest(number).orElseThrow().subject() == AppealedDecision.DECISION;
        return answer && verdict.setsAmount() ? decider(number) : Cast.METTE;
    }

    public void reviews(User user, CaseNumber number, AppealVerdict verdict, Nok amount) {
        desk.review(user, number, null, new Review(verdict, amount, WHY));
    }

    /** Nobody comments, and the case gets to the appeal body. */
    public void reachesTheBody(CaseNumber number) {
        passes(appeals.newest(number).orElseThrow().commentBy());
        stage.by(Cast.CATO, user -> desk.prepare(user, number, null, WHY));
    }

    public void isRuled(CaseNumber number, AppealVerdict verdict, Nok amount) {
        stage.by(Cast.KLARA, user -> desk.rule(user, number, null, new Review(verdict, amount, WHY)));
        stage.machineryRuns();
    }

    public void passes(Instant moment) {
        time.moveTo(moment.plusMillis(10));
        stage.machineryRuns();
    }
}
