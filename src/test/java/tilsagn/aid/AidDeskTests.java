package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.aid.AidRegistration.State;
import tilsagn.application.AidType;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;

/** From an advisor's assessment to the decision it carries or stops, and the duty that follows. */
@HouseTest
class AidDeskTests {

    private static final Nok AMOUNT = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    AidRulesThatLast rules;
    @Autowired
    AidDesk desk;
    @Autowired
    AidRegistrations registrations;
    @Autowired
    Decisions decisions;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    private Call call;
    private LocalDate today;
    private AidStage aid;

    @BeforeEach
    void aCall() {
        call = rules.assessed(stage.openCall(Nok.of(5_000_000)));
        today = time.today();
        aid = new AidStage(stage, desk, today);
    }

    private CaseNumber pending(CastOrganisation organisation) {
        CaseNumber number = stage.submits(organisation, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        return number;
    }

    private void sent(CaseNumber... numbers) {
        stage.deadlinePasses(call);
        for (CaseNumber number : numbers) {
            stage.isAllocated(number, AMOUNT, null);
        }
    }

    private AidCase seen(CaseNumber number) {
        return stage.get(Cast.ANNE, user -> desk.view(user, number));
    }

    private List<CaseNumber> listed(Cast person) {
        List<AidRegistration> awards = stage.get(person, user -> registrations.everyInState(user, Set.of(State.values())));
        return awards.stream().map(AidRegistration::caseNumber).toList();
    }

    private static void refused(ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults()).extracting(Fault::key).contains(key));
    }

    @Test
    void anAwardThatNobodyHasAssessedIsDecidedAndWaitsForItsAssessment() {
        CaseNumber number = pending(CastOrganisation.PROSESSPARTNER);
        sent(number);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        assertThat(registrations.find(number)).get().satisfies(award -> {
            assertThat(award.state()).isEqualTo(State.UNASSESSED);
            assertThat(award.amount()).isEqualTo(AMOUNT);
        });
        aid.startsClean(number);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        assertThat(registrations.find(number)).get().satisfies(award -> assertThat(award.assessedLate()).isTrue());
        refused(() -> aid.assesses(number, AidBasis.NONE), "aid.decided");
    }

    @Test
    void anExceededCeilingStopsTheDecisionWithTheArithmeticUntilALineIsSetAside() {
        CaseNumber number = pending(CastOrganisation.FJORDVATN);
        aid.finds(number, today.minusDays(30), 9_000_000, AidType.DE_MINIMIS);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        sent(number);
        assertThat(seen(number).judgement().stops()).isTrue();
        assertThatThrownBy(() -> stage.isDecided(Cast.DAG, number, AMOUNT)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("aid.found.ceiling");
            assertThat(refusal.faults().get(0).args()).contains(Eur.of(60_000), Eur.of(300_000)).contains(seen(number).judgement().room().used());
        });
        assertThat(decisions.of(number).isDecided()).isFalse();
        assertThat(registrations.find(number)).isEmpty();

        String key = seen(number).lines().get(0).key();
        refused(() -> stage.by(Cast.ANNE, user -> desk.setAside(user, number, key, " ")), "aid.grounds-length");
        stage.by(Cast.ANNE, user -> desk.setAside(user, number, key, "Tilbakebetalt i sin helhet."));
        assertThat(seen(number).judgement().stops()).isFalse();
        stage.by(Cast.ANNE, user -> desk.countAgain(user, number, key));
        assertThat(seen(number).judgement().stops()).isTrue();
        stage.by(Cast.ANNE, user -> desk.setAside(user, number, key, "Tilbakebetalt i sin helhet."));
        stage.isDecided(Cast.DAG, number, AMOUNT);
        assertThat(journal.of(number, "aid.assessed")).hasSize(1);
        assertThat(journal.of(number, "aid.set-aside")).hasSize(2);
        assertThat(journal.of(number, "aid.counted-again")).hasSize(1);
    }

    @Test
    void aRejectionIsNeverStopped() {
        CaseNumber number = pending(CastOrganisation.FJORDVATN);
        aid.finds(number, today.minusDays(30), 9_000_000, AidType.DE_MINIMIS);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        sent(number);
        stage.isDecided(Cast.DAG, number, Nok.ZERO);
        assertThat(decisions.of(number).isDecided()).isTrue();
        assertThat(registrations.find(number)).isEmpty();
    }

    @Test
    void whatThisHouseHasAwardedCountsForTheNextCaseOfTheSameOrganisation() {
        CaseNumber first = pending(CastOrganisation.OMBRUK);
        CaseNumber second = pending(CastOrganisation.OMBRUK);
        aid.assesses(first, AidBasis.DE_MINIMIS);
        aid.finds(second, today.minusDays(10), 1_000_000, AidType.DE_MINIMIS);
        aid.assesses(second, AidBasis.DE_MINIMIS);
        sent(first, second);
        Eur before = seen(second).judgement().room().used();
        stage.isDecided(Cast.DAG, first, AMOUNT);
        assertThat(seen(second).judgement().room().used()).isEqualTo(before.plus(Eur.of(60_000)));
        assertThat(seen(second).lines()).anySatisfy(line -> {
            assertThat(line.origin()).isEqualTo(CountedAid.Origin.OWN);
            assertThat(line.scheme()).isEqualTo(first.value());
        });
    }

    @Test
    void theDutyToRegisterFollowsTheTableAndEndsOnlyOnce() {
        CaseNumber number = pending(CastOrganisation.MIKROLINJA);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        sent(number);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        AidRegistration award = registrations.find(number).orElseThrow();
        assertThat(award.awardedOn()).isEqualTo(time.today());
        assertThat(award.euro()).isEqualTo(Eur.of(60_000));
        assertThat(award.keepUntil()).isEqualTo(time.today().plusYears(10));
        assertThat(award.scheme()).isEqualTo(call.schemeName());
        boolean all = !time.today().isBefore(LocalDate.of(2026, 1, 1));
        assertThat(award.state()).isEqualTo(all ? State.DUE : State.EXEMPT);
        if (all) {
            refused(() -> stage.by(Cast.ANNE, user -> registrations.register(user, number, "1", null)), "aid.registered-day");
            stage.by(Cast.ANNE, user -> registrations.register(user, number, " ST-1 ", time.today()));
            assertThat(registrations.find(number).orElseThrow().registerReference()).isEqualTo("ST-1");
            refused(() -> stage.by(Cast.ANNE, user -> registrations.register(user, number, "1", time.today())), "aid.registered-already");
        } else {
            refused(() -> stage.by(Cast.ANNE, user -> registrations.register(user, number, "1", time.today())), "aid.not-due");
        }
        registrations.changed(number, Nok.ZERO);
        assertThat(registrations.find(number).orElseThrow().state()).isEqualTo(State.LAPSED);
    }

    @Test
    void anAwardThatIsOverdueIsFoundByThoseWhoMaySeeTheCase() {
        CaseNumber number = pending(CastOrganisation.MIKROLINJA);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        sent(number);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        assertThat(listed(Cast.ANNE)).contains(number);
        assertThat(listed(Cast.VERA)).doesNotContain(number);
        assertThat(listed(Cast.EIRIK)).isEmpty();
        AidRegistration award = registrations.find(number).orElseThrow();
        if (award.state() == State.DUE) {
            assertThat(award.isOverdue(award.dueOn())).isFalse();
            assertThat(award.isOverdue(award.dueOn().plusDays(1))).isTrue();
        }
    }

    @Test
    void theAssessmentSaysWhatIsMissing() {
        CaseNumber number = pending(CastOrganisation.PROSESSPARTNER);
        refused(() -> stage.by(Cast.ANNE, user -> desk.assess(user, number, new AidWords(null, null, null, null, null, null, null, "kort", Set.of(), Set.of()))),
            "aid.basis-missing");
        AidWords rateless = new AidWords(AidBasis.DE_MINIMIS, BigDecimal.ZERO, today.plusDays(1), " ", null, Nok.of(-1), null, "En lang nok begrunnelse.",
            Set.of(), Set.of(AidSupplement.SMALL, AidSupplement.MEDIUM));
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> desk.assess(user, number, rateless))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults()).extracting(Fault::field).containsExactly("rate", "rateDay", "rateSource", "cost", "supplements"));
        refused(() -> stage.by(Cast.ANNE, user -> desk.enter(user, number, new NewEarlierAid("", "", "", null, null, null, null, ""))), "aid.day-missing");
    }

    @Test
    void onlyThoseWhoHandleTheCaseWriteAndOthersDoNotKnowIt() {
        CaseNumber number = pending(CastOrganisation.PROSESSPARTNER);
        refused(() -> stage.by(Cast.ROLF, user -> desk.assess(user, number, aid.words(AidBasis.NONE))), "core.not-yours");
        assertThatThrownBy(() -> stage.by(Cast.VERA, user -> desk.view(user, number))).isInstanceOf(NotFound.class);
        assertThat(stage.get(Cast.ROLF, user -> desk.view(user, number)).mayWrite()).isFalse();
        stage.by(Cast.METTE, user -> desk.assess(user, number, aid.words(AidBasis.NONE)));
        assertThat(seen(number).judgement().against()).isEmpty();
    }

    @Test
    void theWindowMovesOnWithTheDayOfTheDecision() {
        CaseNumber number = pending(CastOrganisation.OMBRUK);
        LocalDate threeYearsAgo = today.minusYears(3).plusDays(2);
        aid.finds(number, threeYearsAgo, 2_500_000, AidType.DE_MINIMIS);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        AidRule rule = seen(number).rule();
        if (rule != null && rule.window() == AidWindow.ROLLING) {
            assertThat(seen(number).judgement().room().counted()).isNotEmpty();
            time.moveTo(time.now().plus(Duration.ofDays(3)));
            assertThat(seen(number).judgement().room().counted()).noneMatch(line -> line.grantedOn().equals(threeYearsAgo));
        }
    }

    @Test
    void supplementsAreThoseOfTheDay() {
        assertThat(desk.supplements("38", AidBasis.TRAINING, LocalDate.of(2025, 5, 1))).containsEntry(AidSupplement.SMALL, 20).containsEntry(AidSupplement.DISADVANTAGED, 10);
        assertThat(desk.supplements("38", AidBasis.CLUSTER, LocalDate.of(2025, 5, 1))).isEmpty();
        assertThat(desk.supplements("38", AidBasis.TRAINING, LocalDate.of(2010, 5, 1))).isEmpty();
        AidParameters parameters = registrations.parameters(stage.user(Cast.ANNE));
        assertThat(parameters.rule(AidBasis.DE_MINIMIS, LocalDate.of(2023, 12, 31))).get().satisfies(rule -> assertThat(rule.ceiling()).isEqualTo(Eur.of(200_000)));
        assertThat(parameters.rule(AidBasis.DE_MINIMIS, LocalDate.of(2024, 3, 1))).get().satisfies(rule -> assertThat(rule.paused()).isTrue());
        assertThat(parameters.rule(AidBasis.CLUSTER, LocalDate.of(2023, 6, 30))).get().satisfies(rule -> assertThat(rule.ceiling()).isEqualTo(Eur.of(7_500_000)));
        assertThat(parameters.rule(AidBasis.CLUSTER, LocalDate.of(2023, 7, 1))).get().satisfies(rule -> assertThat(rule.ceiling()).isEqualTo(Eur.of(10_000_000)));
        assertThat(parameters.registerRules()).hasSize(3);
    }

    @Test
    void twoDecisionsAtOnceNeverBothTakeTheLastRoom() throws Exception {
        List<CaseNumber> both = List.of(pending(CastOrganisation.KODEVERKET), pending(CastOrganisation.KODEVERKET));
        both.forEach(number -> aid.assesses(number, AidBasis.DE_MINIMIS));
        Eur left = seen(both.get(0)).judgement().room().free().less(Eur.of(70_000));
        both.forEach(number -> aid.finds(number, today.minusDays(5), left.in(AidStage.RATE).kroner(), AidType.DE_MINIMIS));
        sent(both.toArray(CaseNumber[]::new));
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> said = both.stream().map(number -> people.submit(() -> {
            start.await();
            try {
                stage.by(Cast.DAG, user -> decisions.decide(user, number, AMOUNT, "Vurdert etter kriteriene i utlysningen.", null));
                return "decided";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        })).toList();
        assertThat(List.of(said.get(0).get(), said.get(1).get())).containsExactlyInAnyOrder("decided", "aid.found.ceiling");
        people.shutdown();
    }
}
