package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.Withdrawals;
import tilsagn.assessment.Impartiality;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A committee's meeting from its list to its decisions, also when one case stops, when the machine does, and when the meeting gives more. */
@HouseTest
class BatchTests {

    private static final Nok APPLIED = Nok.of(600_000);
    // Twelve in every run; -Dtilsagn.batch=200 for a meeting of the size nobody hopes for.
    private static final int MANY = Integer.getInteger("tilsagn.batch", 12);
    private static final Ruling AGREED = new Ruling(Verdict.AS_PROPOSED, null, null);

    @Autowired
    Stage stage;
    @Autowired
    Batches batches;
    @Autowired
    BatchRun run;
    @Autowired
    Allocations allocations;
    @Autowired
    Decisions decisions;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Cases cases;
    @Autowired
    Impartiality impartiality;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    BusinessTime time;

    private Call call;
    private List<CaseNumber> numbers;
    private UUID meeting;

    private void proposed(long pool, int howMany) {
        call = stage.openCall(Nok.of(pool));
        numbers = IntStream.range(0, howMany).mapToObj(at -> stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED)).toList();
        stage.deadlinePasses(call);
        numbers.forEach(number -> stage.isAssessed(number, APPLIED, Stage.GOOD));
        numbers.forEach(number -> stage.by(Cast.METTE, user -> allocations.propose(user, number, APPLIED, null)));
        meeting = stage.get(Cast.METTE, user -> batches.plan(user, call.id(), DecisionBody.STANDING_COMMITTEE, time.today()));
    }

    @Test
    void whatFitsIsOnTheListWithItsMoneyAndTheRestSaysWhy() {
        proposed(1_500_000, 3);
        BatchRun.Done done = stage.get(Cast.METTE, user -> run.add(user, meeting, numbers));

        assertThat(done.count()).isEqualTo(2);
        assertThat(done.problems()).extracting(problem -> problem.fault().key()).containsExactly("decision.pool.short");
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(Nok.of(1_200_000));
        BatchView view = stage.get(Cast.METTE, user -> batches.view(user, meeting));
        assertThat(view.rows()).hasSize(2);
        assertThat(view.candidates()).extracting(row -> row.candidate().caseNumber()).containsExactly(numbers.get(2));
        assertThat(view.proposed()).isEqualTo(Nok.of(1_200_000));
        assertThat(view.elsewhere()).isEqualTo(Nok.ZERO);
        assertThat(stage.get(Cast.METTE, user -> run.add(user, meeting, numbers.subList(0, 2))).count()).isEqualTo(2);
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(Nok.of(1_200_000));
    }

    @Test
    void eachCaseGoesTheWayTheMeetingSaidAndTheSumsAgree() {
        proposed(2_000_000, 3);
        stage.by(Cast.METTE, user -> allocations.propose(user, numbers.get(1), Nok.of(550_000), "Vi tror prosjektet kan klare seg med litt mindre."));
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        stage.by(Cast.DAG, user -> says(user, Map.of(numbers.get(0), AGREED,
            numbers.get(1), new Ruling(Verdict.OTHER_AMOUNT, Nok.of(580_000), "Utvalget vil gi rom for én partner til."),
            numbers.get(2), new Ruling(Verdict.POSTPONED, null, null))));

        assertThat(decisions.of(numbers.get(0)).isDecided()).as("a word is no decision yet").isFalse();
        assertThat(stage.get(Cast.DAG, user -> carriesOut(user)).problems()).isEmpty();

        Decision more = decisions.of(numbers.get(1));
        assertThat(more.amount()).isEqualTo(Nok.of(580_000));
        assertThat(more.reasons()).contains("svarer godt", "litt mindre", "én partner til");
        assertThat(decisions.of(numbers.get(2)).status()).isEqualTo(Decision.Status.PENDING);
        Pool pool = ledger.of(call.id());
        assertThat(List.of(pool.committed(), pool.reserved(), pool.available())).containsExactly(Nok.of(1_180_000), Nok.of(600_000), Nok.of(220_000));
        UUID next = stage.get(Cast.METTE, user -> batches.plan(user, call.id(), DecisionBody.STANDING_COMMITTEE, time.today().plusDays(7)));
        assertThat(stage.get(Cast.METTE, user -> run.add(user, next, List.of(numbers.get(2)))).problems()).isEmpty();
        BatchView view = stage.get(Cast.DAG, user -> batches.view(user, meeting));
        assertThat(List.of(view.decided(), view.counting(), view.ruled())).containsExactly(2L, 2L, 0L);
        assertThat(view.given()).isEqualTo(Nok.of(1_180_000));
    }

    @Test
    void aMeetingThatGivesMoreThanThePoolHasIsToldSoAndNothingOfThatCaseHappens() {
        proposed(1_160_000, 2);
        stage.by(Cast.METTE, user -> allocations.propose(user, numbers.get(0), Nok.of(550_000), "Vi tror prosjektet kan klare seg med litt mindre."));
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        Map<CaseNumber, Ruling> words = new LinkedHashMap<>();
        words.put(numbers.get(0), new Ruling(Verdict.OTHER_AMOUNT, APPLIED, "Utvalget vil gi alt det er søkt om."));
        words.put(numbers.get(1), AGREED);
        stage.by(Cast.DAG, user -> says(user, words));

        assertThat(stage.get(Cast.DAG, user -> carriesOut(user)).problems()).extracting(problem -> problem.fault().key())
            .containsExactly("decision.pool.short");

        assertThat(decisions.of(numbers.get(0)).status()).isEqualTo(Decision.Status.PENDING);
        assertThat(decisions.of(numbers.get(1)).isDecided()).isTrue();
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(Nok.of(550_000));
        assertThat(stage.get(Cast.DAG, user -> batches.view(user, meeting)).failed()).isEqualTo(1);
    }

    @Test
    void aCrashInTheMiddleLosesNothingAndRepeatsNothing() {
        proposed(3_000_000, 4);
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        stage.by(Cast.DAG, user -> says(user, all(numbers)));
        PowerCut.after = 2;
        try {
            assertThatThrownBy(() -> stage.by(Cast.DAG, user -> carriesOut(user))).isInstanceOf(IllegalStateException.class);
        } finally {
            PowerCut.after = -1;
        }
        assertThat(numbers.stream().filter(number -> decisions.of(number).isDecided())).hasSize(2);

        assertThat(stage.get(Cast.DAG, user -> carriesOut(user)).count()).isEqualTo(2);
        assertThat(stage.get(Cast.DAG, user -> carriesOut(user)).count()).isZero();

        assertThat(numbers).allMatch(number -> decisions.of(number).isDecided());
        assertThat(ledger.entries(call.id())).filteredOn(entry -> entry.kind() == PoolEntry.Kind.COMMITTED).extracting(PoolEntry::caseNumber)
            .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(ledger.of(call.id()).committed()).isEqualTo(Nok.of(2_400_000));
    }

    @Test
    void aWithdrawalDuringTheMeetingTakesItsOwnCaseAndNoOther() throws Exception {
        proposed(APPLIED.kroner() * MANY, MANY);
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        stage.by(Cast.DAG, user -> says(user, all(numbers)));
        CaseNumber leaving = numbers.get(MANY / 2);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<?> committee = people.submit(() -> {
                start.await();
                return stage.get(Cast.DAG, user -> carriesOut(user));
            });
            Future<?> party = people.submit(() -> {
                start.await();
                stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, cases.get(leaving).id(), null, true));
                return null;
            });
            committee.get();
            waitFor(party);
        } finally {
            people.shutdownNow();
        }
        stage.by(Cast.DAG, user -> carriesOut(user));
        assertThat(numbers).filteredOn(number -> !number.equals(leaving)).allMatch(number -> decisions.of(number).isDecided());
        boolean decided = decisions.of(leaving).isDecided();
        assertThat(decisions.of(leaving).status()).isIn(decided ? List.of(Decision.Status.DECIDED) : List.of(Decision.Status.WITHDRAWN));
        Pool pool = ledger.of(call.id());
        assertThat(pool.committed()).isEqualTo(Nok.of(APPLIED.kroner() * (decided ? MANY : MANY - 1)));
        assertThat(pool.reserved()).isEqualTo(Nok.ZERO);
    }

    // Too late to withdraw is an answer too.
    private static void waitFor(Future<?> party) throws InterruptedException {
        try {
            party.get();
        } catch (ExecutionException tooLate) {
            assertThat(tooLate.getCause()).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void onlyTheRightPeopleTouchAMeetingAndOnlyItsOwnBodysCasesAreOnIt() {
        proposed(3_000_000, 2);
        stage.by(Cast.METTE, user -> allocations.propose(user, numbers.get(1), Nok.of(400_000), "Vi tror prosjektet kan klare seg med mindre."));
        assertThat(stage.get(Cast.METTE, user -> run.add(user, meeting, numbers)).problems()).extracting(problem -> problem.fault().key())
            .containsExactly("decision.batch.other-body");
        assertThat(decisions.of(numbers.get(1)).status()).as("not sent either").isEqualTo(Decision.Status.PROPOSED);
        refused("decision.other-body", () -> stage.by(Cast.EVA, user -> says(user, all(numbers))));
        refused("core.not-yours", () -> stage.by(Cast.METTE, user -> carriesOut(user)));
        refused("decision.batch.remark-required", () -> stage.by(Cast.DAG, user -> says(user,
            Map.of(numbers.get(0), new Ruling(Verdict.TO_MANAGER, null, "Nei")))));
        assertThatThrownBy(() -> stage.by(Cast.VIDAR, user -> batches.view(user, meeting))).isInstanceOf(NotFound.class);
        stage.by(Cast.METTE, user -> batches.remove(user, meeting, numbers.get(0)));
        assertThat(stage.get(Cast.METTE, user -> batches.view(user, meeting)).counting()).isZero();
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(APPLIED);
    }

    @Test
    void anOldPageNeitherOverwritesAWordNorCarriesOutOneThatWasNotOnIt() {
        proposed(3_000_000, 3);
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        Map<CaseNumber, String> old = seenBy(stage.user(Cast.DAG));
        stage.by(Cast.DAG, user -> says(user, Map.of(numbers.get(0), AGREED, numbers.get(1), AGREED)));

        Map<CaseNumber, MeetingWord> otherAmount = Map.of(numbers.get(0), new MeetingWord(old.get(numbers.get(0)),
            new Ruling(Verdict.OTHER_AMOUNT, Nok.of(590_000), "Utvalget vil spare litt på rammen.")));
        refused("decision.batch.meanwhile", () -> stage.by(Cast.DAG, user -> batches.rule(user, meeting, otherAmount)));
        refused("decision.batch.meanwhile", () -> stage.by(Cast.DAG, user -> batches.rule(user, meeting,
            Map.of(numbers.get(1), new MeetingWord(old.get(numbers.get(1)), null)))));

        Map<CaseNumber, Ruling> third = stage.get(Cast.DAG, user -> batches.rule(user, meeting,
            Map.of(numbers.get(2), new MeetingWord(old.get(numbers.get(2)), AGREED))));
        assertThat(stage.get(Cast.DAG, user -> run.carryOut(user, meeting, third)).count()).isEqualTo(1);
        assertThat(decisions.of(numbers.get(0)).isDecided()).as("not on the page that was sent").isFalse();
    }

    @Test
    void aWordTakenBackIsNotCarriedOut() {
        proposed(2_000_000, 1);
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        stage.by(Cast.DAG, user -> says(user, all(numbers)));
        Map<CaseNumber, Ruling> nothing = new LinkedHashMap<>();
        nothing.put(numbers.get(0), null);
        Map<CaseNumber, Ruling> said = stage.get(Cast.DAG, user -> says(user, nothing));
        assertThat(said).isEmpty();
        assertThat(stage.get(Cast.DAG, user -> carriesOut(user)).count()).isZero();
        assertThat(decisions.of(numbers.get(0)).isDecided()).isFalse();
    }

    @Test
    void whoeverIsDisqualifiedInOneCarriesOutTheOthers() {
        proposed(3_000_000, 3);
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        Map<CaseNumber, Ruling> said = stage.get(Cast.DAG, user -> says(user, all(numbers)));
        stage.by(Cast.DAG, user -> impartiality.declare(user, numbers.get(1), false, "Søsteren min leder prosjektet."));

        BatchRun.Done done = stage.get(Cast.DAG, user -> run.carryOut(user, meeting, said));
        assertThat(done.count()).isEqualTo(2);
        assertThat(done.problems()).isEmpty();
        assertThat(decisions.of(numbers.get(1)).isDecided()).isFalse();
    }

    @Test
    void whatOneGivesBackIsThereForTheNext() {
        proposed(1_150_000, 2);
        stage.by(Cast.METTE, user -> allocations.propose(user, numbers.get(0), Nok.of(550_000), "Vi tror prosjektet kan klare seg med litt mindre."));
        stage.by(Cast.METTE, user -> run.add(user, meeting, numbers));
        stage.by(Cast.DAG, user -> says(user, Map.of(
            numbers.get(0), new Ruling(Verdict.OTHER_AMOUNT, APPLIED, "Utvalget vil gi alt det er søkt om."),
            numbers.get(1), new Ruling(Verdict.OTHER_AMOUNT, Nok.of(550_000), "Utvalget tar det fra denne saken."))));
        assertThat(stage.get(Cast.DAG, user -> carriesOut(user)).problems()).isEmpty();
        assertThat(ledger.of(call.id()).committed()).isEqualTo(Nok.of(1_150_000));
    }

    private Map<CaseNumber, String> seenBy(User user) {
        return batches.view(user, meeting).rows().stream().collect(Collectors.toMap(row -> row.line().caseNumber(), BatchView.Row::seen));
    }

    // As from a page that was opened a moment ago.
    private Map<CaseNumber, Ruling> says(User user, Map<CaseNumber, Ruling> rulings) {
        Map<CaseNumber, String> seen = seenBy(user);
        Map<CaseNumber, MeetingWord> words = new LinkedHashMap<>();
        rulings.forEach((number, ruling) -> words.put(number, new MeetingWord(seen.get(number), ruling)));
        return batches.rule(user, meeting, words);
    }

    // Everything the page shows a word for.
    private BatchRun.Done carriesOut(User user) {
        return run.carryOut(user, meeting, batches.view(user, meeting).rows().stream().map(BatchView.Row::line).filter(BatchLine::isToBeCarriedOut)
            .collect(Collectors.toMap(BatchLine::caseNumber, BatchLine::ruling)));
    }

    private static Map<CaseNumber, Ruling> all(List<CaseNumber> numbers) {
        Map<CaseNumber, Ruling> words = new LinkedHashMap<>();
        numbers.forEach(number -> words.put(number, AGREED));
        return words;
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
