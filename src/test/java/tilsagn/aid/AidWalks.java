package tilsagn.aid;

import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.Stage;
import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealScene;
import tilsagn.appeal.AppealVerdict;
import tilsagn.application.AidType;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.decision.TakenBackAwards;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.GrantsOnStage;

/** Awards whose letters wait for the state-aid desk, for those who walk the diagrams. */
public class AidWalks {

    static final Nok AMOUNT = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    AidRulesThatLast rules;
    @Autowired
    AidDesk desk;
    @Autowired
    AidRegistrations registrations;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    AidBreaches breaches;
    @Autowired
    TakenBackAwards takenBack;
    @Autowired
    AppealScene scene;
    @Autowired
    AppealDesk appealDesk;
    @Autowired
    BusinessTime time;

    /**
     * One letter that goes out when the aid is cleared, one decision that is taken back instead; one award that is entered in the register,
     * and one that is late and then falls away; one that does not hold after the letter, then holds after all, and then is kept.
     */
    public void all() {
        isRegistered(cleared());
        CaseNumber late = accepted();
        isLate(late);
        registrations.changed(late, Nok.ZERO);
        CaseNumber broken = broken();
        startsClean(broken);
        finds(broken, 9_000_000);
        stage.machineryRuns();
        stage.by(Cast.BJORN, user -> breaches.decide(user, broken, AidBreach.Decision.KEEP, null, "Støtten står på et annet grunnlag."));
        CaseNumber number = waiting(CastOrganisation.FJORDVATN);
        stage.by(Cast.DAG, user -> takenBack.takeBack(user, number, "Taket for bagatellmessig støtte er nådd."));
        CaseNumber held = held(CastOrganisation.KODEVERKET);
        stage.by(Cast.DAG, user -> takenBack.takeBack(user, held, "Taket for bagatellmessig støtte er nådd."));
        appeals();
    }

    // One whose aid is cleared on the way, and one that goes another way.
    private void appeals() {
        CaseNumber won = appealed();
        stage.by(Cast.BJORN, user -> scene.reviews(user, won, AppealVerdict.REVERSE, AMOUNT));
        aid().startsClean(won);
        aid().assesses(won, AidBasis.DE_MINIMIS);
        CaseNumber lost = appealed();
        stage.by(Cast.BJORN, user -> scene.reviews(user, lost, AppealVerdict.REVERSE, AMOUNT));
        stage.by(scene.decider(lost), user -> appealDesk.sendBack(user, lost, null, AppealScene.WHY));
    }

    /** Decided with its aid cleared, and the letter is held. */
    public CaseNumber held(CastOrganisation organisation) {
        Call call = rules.assessed(stage.openHoldingCall(Nok.of(2_000_000)));
        CaseNumber number = stage.submits(organisation, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        aid().startsClean(number);
        aid().assesses(number, AidBasis.DE_MINIMIS);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        stage.machineryRuns();
        return number;
    }

    /** Rejected without anybody having looked at its aid; the party has appealed in time. */
    public CaseNumber appealed() {
        Call call = rules.assessed(stage.openCall(Nok.of(2_000_000)));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, Nok.ZERO, "Andre søknader nådde lenger opp.");
        stage.isDecided(scene.decider(number), number, Nok.ZERO);
        stage.machineryRuns();
        scene.opens(number, LetterKind.DECISION);
        scene.appeals(number);
        return number;
    }

    /** Cleared, and the party has accepted the award, so that it does not lapse while time passes. */
    public CaseNumber accepted() {
        CaseNumber number = cleared(CastOrganisation.PROSESSPARTNER);
        grants.isAcceptedAndBegun(number);
        return number;
    }

    /** Decided before anybody assessed it, assessed afterwards, and told. */
    public CaseNumber cleared() {
        return cleared(CastOrganisation.MIKROLINJA);
    }

    private CaseNumber cleared(CastOrganisation organisation) {
        CaseNumber number = waiting(organisation);
        AidStage aid = aid();
        aid.startsClean(number);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        stage.machineryRuns();
        return number;
    }

    /** Decided, and nobody has assessed the aid. */
    public CaseNumber waiting(CastOrganisation organisation) {
        Call call = rules.assessed(stage.openCall(Nok.of(2_000_000)));
        CaseNumber number = stage.submits(organisation, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        return number;
    }

    /** Anne enters the award in the register today. */
    public void isRegistered(CaseNumber number) {
        stage.by(Cast.ANNE, user -> registrations.register(user, number, "ST-1", time.today()));
    }

    /** Its day to be registered has passed. */
    public void isLate(CaseNumber number) {
        time.moveTo(registrations.find(number).orElseThrow().dueOn().plusDays(1).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
    }

    /** Anne finds so much earlier de minimis aid of a month ago. */
    public void finds(CaseNumber number, long kroner) {
        aid().finds(number, time.today().minusDays(30), kroner, AidType.DE_MINIMIS);
    }

    /** Anne sets every line of earlier aid aside. */
    public void startsClean(CaseNumber number) {
        aid().startsClean(number);
    }

    /** Anne assesses it. */
    public void assesses(CaseNumber number, AidBasis basis) {
        aid().assesses(number, basis);
    }

    /** Told of its award in a call that was said to give no aid. */
    public CaseNumber toldWithoutAssessment(CastOrganisation organisation) {
        Call call = stage.openCall(Nok.of(2_000_000));
        CaseNumber number = stage.submits(organisation, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        stage.machineryRuns();
        return number;
    }

    /** An award whose earlier aid came to light after the letter, and that waits for a decision. */
    public CaseNumber broken() {
        CaseNumber number = cleared();
        finds(number, 9_000_000);
        stage.machineryRuns();
        return number;
    }

    /** The same of an award that is accepted already, so that it does not lapse while a scene goes on. */
    public CaseNumber brokenWhenAccepted() {
        CaseNumber number = accepted();
        finds(number, 9_000_000);
        stage.machineryRuns();
        return number;
    }

    AidStage aid() {
        return new AidStage(stage, desk, time.today());
    }
}
