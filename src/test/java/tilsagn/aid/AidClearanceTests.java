package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.aid.AidRegistration.State;
import tilsagn.application.AidType;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.LetterRelease;
import tilsagn.correspondence.LetterReleases;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Decision;
import tilsagn.decision.DecisionChange;
import tilsagn.decision.DecisionChanges;
import tilsagn.decision.Decisions;
import tilsagn.decision.PoolLedger;
import tilsagn.decision.TakenBackAwards;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.workflow.CaseDiagram;

/** No party hears of an award before its state aid is in order: the letter waits, somebody has it in the queue, and it ends one way or another. */
@HouseTest
class AidClearanceTests {

    private static final Nok AMOUNT = AidWalks.AMOUNT;

    @Autowired
    Stage stage;
    @Autowired
    AidRulesThatLast rules;
    @Autowired
    AidDesk desk;
    @Autowired
    AidClearance clearance;
    @Autowired
    AidStances stances;
    @Autowired
    AidRegistrations registrations;
    @Autowired
    TakenBackAwards takenBack;
    @Autowired
    Decisions decisions;
    @Autowired
    DecisionChanges changes;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Letters letters;
    @Autowired
    LetterReleases releases;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    Cases cases;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;
    @Autowired
    AutowireCapableBeanFactory beans;

    private AidWalks walks;

    @BeforeEach
    void walks() {
        walks = beans.createBean(AidWalks.class);
    }

    private static void refused(ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults()).extracting(Fault::key).contains(key));
    }

    private boolean told(CaseNumber number) {
        stage.machineryRuns();
        return letters.isSent(number, LetterKind.DECISION);
    }

    @Test
    void theLetterOfAnAwardThatNobodyHasAssessedWaitsAndGoesOutWithTheAssessment() {
        CaseNumber number = walks.waiting(CastOrganisation.PROSESSPARTNER);
        assertThat(diagram.roadOf(number).current()).containsExactly("clearStateAid");
        assertThat(letters.find(number, LetterKind.DECISION)).isEmpty();
        assertThat(clearance.obstacles(number)).extracting(Fault::key).containsExactly("aid.not-assessed");
        assertThat(stage.get(Cast.ANNE, user -> desk.view(user, number)).standing().letterWaits()).isTrue();
        walks.aid().startsClean(number);
        walks.aid().assesses(number, AidBasis.DE_MINIMIS);
        assertThat(told(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.GRANTED);
        assertThat(letters.find(number, LetterKind.DECISION).orElseThrow().text().toString()).contains("bagatellmessig støtte");
        refused(() -> walks.aid().assesses(number, AidBasis.NONE), "aid.decided");
    }

    @Test
    void aCeilingThatIsExceededStopsTheLetterUntilItIsClearWhatCounts() {
        CaseNumber number = walks.waiting(CastOrganisation.FJORDVATN);
        walks.aid().startsClean(number);
        walks.aid().finds(number, time.today().minusDays(30), 9_000_000, AidType.DE_MINIMIS);
        walks.aid().assesses(number, AidBasis.DE_MINIMIS);
        assertThat(told(number)).isFalse();
        assertThat(clearance.obstacles(number)).extracting(Fault::key).containsExactly("aid.found.ceiling");
        walks.aid().startsClean(number);
        assertThat(told(number)).isTrue();
    }

    @Test
    void whatIsToBeFoundOutStopsTheLetterToo() {
        CaseNumber number = walks.waiting(CastOrganisation.MIKROLINJA);
        walks.aid().startsClean(number);
        AidWords unsure = new AidWords(AidBasis.DE_MINIMIS, AidStage.RATE, time.today(), "Norges Bank", null, null, null, "Ikke alt er undersøkt ennå.",
            Set.of(AidQuestion.IN_SCOPE), Set.of());
        stage.by(Cast.ANNE, user -> desk.assess(user, number, unsure));
        assertThat(clearance.obstacles(number)).extracting(Fault::key).containsExactly("aid.found.unanswered");
        assertThat(told(number)).isFalse();
        walks.aid().assesses(number, AidBasis.DE_MINIMIS);
        assertThat(told(number)).isTrue();
    }

    @Test
    void aDecisionThatCannotStandIsTakenBackAndTheCaseDecidedAnew() {
        CaseNumber number = walks.waiting(CastOrganisation.KODEVERKET);
        UUID call = cases.get(number).callId();
        assertThat(ledger.of(call).committed()).isEqualTo(AMOUNT);
        refused(() -> stage.by(Cast.DAG, user -> takenBack.takeBack(user, number, " ")), "decision.turn.reason-required");
        refused(() -> stage.by(Cast.EVA, user -> takenBack.takeBack(user, number, "Taket er nådd.")), "decision.other-body");
        refused(() -> stage.by(Cast.ANNE, user -> takenBack.takeBack(user, number, "Taket er nådd.")), "core.not-yours");
        stage.by(Cast.DAG, user -> takenBack.takeBack(user, number, "Taket er nådd."));
        assertThat(diagram.roadOf(number).current()).containsExactly("allocateFunds");
        assertThat(decisions.of(number)).satisfies(decision -> {
            assertThat(decision.status()).isEqualTo(Decision.Status.PROPOSED);
            assertThat(decision.amount()).isNull();
        });
        assertThat(ledger.of(call).committed()).isEqualTo(Nok.ZERO);
        assertThat(registrations.find(number).orElseThrow().state()).isEqualTo(State.LAPSED);
        assertThat(journal.of(number, "decision.taken-back")).hasSize(1);

        Nok less = Nok.of(300_000);
        walks.aid().startsClean(number);
        walks.aid().assesses(number, AidBasis.DE_MINIMIS);
        stage.isAllocated(number, less, "Mer er det ikke plass til under taket.");
        stage.isDecided(decisions.of(number).body().name().equals(stage.user(Cast.EVA).body()) ? Cast.EVA : Cast.DAG, number, less);
        assertThat(told(number)).isTrue();
        assertThat(ledger.of(call).committed()).isEqualTo(less);
        assertThat(registrations.find(number).orElseThrow()).satisfies(award -> {
            assertThat(award.state()).isNotIn(State.LAPSED, State.UNASSESSED);
            assertThat(award.amount()).isEqualTo(less);
        });
        refused(() -> stage.by(Cast.EVA, user -> takenBack.takeBack(user, number, "For sent nå.")), "decision.take-back.told");
    }

    @Test
    void aCallThatGivesNoAidNeedsNoAssessment() {
        Call call = rules.assessed(stage.openCall(Nok.of(2_000_000)));
        refused(() -> stage.by(Cast.ANNE, user -> stances.say(user, call.id(), true, "Mottakerne driver ikke økonomisk virksomhet.")), "core.not-yours");
        refused(() -> stage.by(Cast.METTE, user -> stances.say(user, call.id(), true, "Nei")), "aid.grounds-length");
        assertThatThrownBy(() -> stage.by(Cast.VIGDIS, user -> stances.say(user, call.id(), true, "En annen fylkeskommunes."))).isInstanceOf(NotFound.class);
        stage.by(Cast.METTE, user -> stances.say(user, call.id(), true, "Mottakerne driver ikke økonomisk virksomhet."));
        CaseNumber number = stage.submits(CastOrganisation.OMBRUK, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        assertThat(told(number)).isTrue();
        assertThat(registrations.find(number).orElseThrow()).satisfies(award -> {
            assertThat(award.state()).isEqualTo(State.EXEMPT);
            assertThat(award.basis()).isEqualTo(AidBasis.NONE);
        });
        refused(() -> stage.by(Cast.METTE, user -> stances.say(user, call.id(), false, "Likevel støtte, ser vi nå.")), "aid.call.decided");
    }

    @Test
    void aHeldLetterIsNotReleasedWhileSomethingStopsIt() {
        Call call = rules.assessed(stage.openHoldingCall(Nok.of(2_000_000)));
        CaseNumber number = stage.submits(CastOrganisation.OMBRUK, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        walks.aid().startsClean(number);
        walks.aid().assesses(number, AidBasis.DE_MINIMIS);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        walks.aid().finds(number, time.today().minusDays(1), 9_000_000, AidType.DE_MINIMIS);
        assertThat(run(call).refused()).containsExactly(new LetterRelease.Refused(number, LetterRelease.Obstacle.AID_UNCLEAR));
        walks.aid().startsClean(number);
        assertThat(run(call).released()).isEqualTo(1);
        assertThat(told(number)).isTrue();
    }

    private LetterRelease run(Call call) {
        UUID id = stage.get(Cast.METTE, user -> releases.order(user, call));
        stage.machineryRuns();
        return releases.get(id);
    }

    @Test
    void anAwardOnAppealIsRefusedBeforeItsAidIsAssessed() {
        CaseNumber number = walks.cleared();
        CaseNumber rejected = rejected();
        refused(() -> stage.by(Cast.METTE, user -> changes.reverse(user, rejected, AMOUNT, "Klageren får medhold.", DecisionChange.Cause.FIRST_INSTANCE)), "aid.not-assessed");
        assertThat(told(number)).isTrue();
        walks.aid().startsClean(rejected);
        walks.aid().assesses(rejected, AidBasis.DE_MINIMIS);
        stage.by(Cast.METTE, user -> changes.reverse(user, rejected, AMOUNT, "Klageren får medhold.", DecisionChange.Cause.FIRST_INSTANCE));
        assertThat(decisions.of(rejected).amount()).isEqualTo(AMOUNT);
    }

    private CaseNumber rejected() {
        Call call = rules.assessed(stage.openCall(Nok.of(2_000_000)));
        CaseNumber number = stage.submits(CastOrganisation.OMBRUK, call, AMOUNT);
        stage.isAssessed(number, Nok.ZERO, 1, 1, 1, 1, 1, 1, 1);
        stage.deadlinePasses(call);
        stage.isAllocated(number, Nok.ZERO, "Prosjektet når ikke terskelen i utlysningen.");
        stage.isDecided(Cast.EVA, number, Nok.ZERO);
        return number;
    }
}
