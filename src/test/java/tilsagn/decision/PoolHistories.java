package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;

/**
 * Whatever happens to two pools, in whatever order and by however many at once: the frame is what is available, reserved and committed, and
 * every sum that is kept anywhere is the sum of the movements. The histories are random; the seed names them, so that a failure can be told again.
 */
abstract class PoolHistories {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final int STEPS = 200;

    @Autowired
    PoolLedger ledger;
    @Autowired
    PoolCommitments commitments;
    @Autowired
    PoolBook book;
    @Autowired
    PoolBudgets budgets;
    @Autowired
    Stage stage;
    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSumsAgreeAfterEveryStepOfARandomHistory(long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            String deed = history.step();
            history.calls().forEach(call -> agrees(call, "seed " + seed + ", " + deed));
        }
        assertThat(history.outcomes()).as("seed " + seed + " tried enough: " + history.outcomes())
            .containsKeys("reserve done", "reserve refused", "release done", "frame done", "leftovers done", "more done", "pay done", "uncommit done");
    }

    @Test
    void aCaseThatWasDecidedReservesNoSecondTime() {
        UUID call = closed(Nok.of(500_000));
        CaseNumber number = CaseNumber.of(2900, CASES.incrementAndGet());
        transaction.executeWithoutResult(status -> ledger.reserve(call, number, Nok.of(100_000)));
        transaction.executeWithoutResult(status -> ledger.commit(call, number, Nok.of(90_000)));

        assertThatThrownBy(() -> ledger.reserve(call, number, Nok.of(50_000))).isInstanceOf(Refusal.class).hasMessageContaining("reserved-already");
        agrees(call, "decided once");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void theSumsAgreeWhenEightPeopleMakeHistoryAtOnce(long seed) throws Exception {
        History common = new History(seed);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> done = people.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(person -> () -> {
                History own = common.by(seed * 100 + person);
                IntStream.range(0, 40).forEach(step -> own.step());
                return true;
            }).toList());
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
        common.calls().forEach(call -> agrees(call, "seed " + seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void ofTwoManagersOnTheLastFiftyThousandOneGetsThem(int round) throws Exception {
        Nok last = Nok.of(50_000);
        UUID call = closed(last);
        UUID next = closed(last);
        UUID area = book.areas(call).get(0).id();
        CaseNumber number = CaseNumber.of(2900, CASES.incrementAndGet());
        List<Runnable> rivals = List.of(() -> ledger.reserve(call, CaseNumber.of(2900, CASES.incrementAndGet()), last),
            () -> budgets.changeFrame(manager(), call, new FrameChange(area, null, last, Nok.ZERO, "Rammen trekkes inn")),
            () -> budgets.moveLeftovers(manager(), call, new LeftoverMove(area, next, last, "Rest av en runde")));

        assertThat(together(() -> ledger.reserve(call, number, last), rivals.get(round % 3))).containsExactlyInAnyOrder(true, false);

        agrees(call, "round " + round);
        assertThat(ledger.of(call).available()).isEqualTo(Nok.ZERO);
    }

    private List<Boolean> together(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> result : people.invokeAll(Stream.of(one, other).<Callable<Boolean>>map(verb -> () -> {
                start.await();
                return succeeds(verb);
            }).toList())) {
                done.add(result.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }

    private boolean succeeds(Runnable verb) {
        try {
            transaction.executeWithoutResult(status -> verb.run());
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    // These cases have no decision of their own, so that is the one thing the sums are not compared with.
    private void agrees(UUID call, String what) {
        Reconciliation reconciliation = book.reconcile(call);
        assertThat(reconciliation.checks()).filteredOn(check -> check.source() != Reconciliation.Source.DECISIONS).as(what)
            .isNotEmpty().allMatch(Reconciliation.Check::agrees);
        Pool pool = reconciliation.pool();
        assertThat(pool.available().isNegative()).as(what).isFalse();
        assertThat(pool.available().plus(pool.reserved()).plus(pool.committed())).as(what).isEqualTo(pool.frame());
        PoolLine newest = book.page(call, PoolFilter.ALL, Long.MAX_VALUE).get(0);
        assertThat(newest.after()).as(what).isEqualTo(pool);
        List<PoolLine> all = new ArrayList<>();
        book.each(call, PoolFilter.ALL, all::add);
        assertThat(all).as(what).allMatch(line -> !line.after().available().isNegative());
        for (PoolSide side : PoolSide.values()) {
            PoolFilter filter = new PoolFilter(side, null, null, null);
            assertThat(Nok.sum(all.stream().map(line -> line.entry().effectOn(side)))).as(what + ": exported " + side).isEqualTo(side.of(pool));
            assertThat(side.of(book.sum(call, filter).sums())).as(what + ": shown " + side).isEqualTo(side.of(pool));
        }
        assertThat(book.waterfall(call).steps()).as(what).last().extracting(PoolWaterfall.Step::amount).isEqualTo(pool.available());
    }

    /** Two rounds of a scheme and somebody who does things to them at random. */
    private final class History {

        private final Random chance;
        private final List<UUID> calls;
        private final List<CaseNumber> cases;
        private final Map<String, Integer> outcomes = new LinkedHashMap<>();

        History(long seed) {
            this(seed, List.of(closed(Nok.of(500_000)), closed(Nok.of(500_000))), IntStream.range(0, 8).mapToObj(at -> CaseNumber.of(2900, CASES.incrementAndGet())).toList());
        }

        private History(long seed, List<UUID> calls, List<CaseNumber> cases) {
            this.chance = new Random(seed);
            this.calls = calls;
            this.cases = cases;
        }

        History by(long seed) {
            return new History(seed, calls, cases);
        }

        List<UUID> calls() {
            return calls;
        }

        Map<String, Integer> outcomes() {
            return outcomes;
        }

        /** A case belongs to one of the calls; which deed, which case and how much is chance. */
        String step() {
            int which = chance.nextInt(cases.size());
            CaseNumber number = cases.get(which);
            UUID call = calls.get(which % 2);
            Nok amount = Nok.of(1 + chance.nextInt(400) * 1000L);
            return switch (chance.nextInt(14)) {
                case 8, 9 -> attempt("pay", () -> commitments.pay(call, number, Nok.of(amount.kroner() / 20 + 1)));
                case 10 -> attempt("uncommit", () -> commitments.uncommit(call, number, Nok.of(amount.kroner() / 40 + 1)));
                case 11 -> attempt("recover", () -> commitments.recover(call, number, Nok.of(amount.kroner() / 8 + 1)));
                case 12 -> attempt("more", () -> commitments.commitMore(call, number, Nok.of(amount.kroner() / 2 + 1)));
                case 13 -> attempt("settle", () -> settle(call, number));
                case 0, 1, 2 -> attempt("reserve", () -> ledger.reserve(call, number, amount));
                case 3 -> attempt("release", () -> ledger.release(call, number));
                case 4 -> attempt("commit", () -> ledger.commit(call, number, Nok.of(amount.kroner() / 3 + 1)));
                case 5, 6 -> attempt("frame", () -> changeFrame(call));
                default -> attempt("leftovers", () -> moveLeftovers(call, calls.get((which + 1) % 2), Nok.of(amount.kroner() / 4 + 1)));
            };
        }

        // The end of a grant: the rest is released, and what was paid comes back.
        private void settle(UUID call, CaseNumber number) {
            Commitment held = commitments.of(number).orElseThrow(() -> Refusal.conflict("none"));
            if (held.unpaid().isPositive()) {
                commitments.uncommit(call, number, held.unpaid());
            }
            if (held.paid().isPositive()) {
                commitments.recover(call, number, held.paid());
            }
        }

        private void changeFrame(UUID call) {
            List<PoolArea> areas = book.areas(call);
            if (areas.size() < 4 && chance.nextInt(3) == 0) {
                Budget added = new Budget("Område " + chance.nextInt(3), 2021 + chance.nextInt(3));
                budgets.changeFrame(manager(), call, new FrameChange(null, added, Nok.ZERO, Nok.of(50_000L + chance.nextInt(200_000)), "Etter budsjettvedtaket"));
                return;
            }
            PoolArea area = areas.get(chance.nextInt(areas.size()));
            Nok frame = Nok.of(chance.nextInt(900) * 1000L);
            budgets.changeFrame(manager(), call, new FrameChange(area.id(), null, area.sums().frame(), frame, "Etter budsjettvedtaket"));
        }

        private void moveLeftovers(UUID from, UUID to, Nok amount) {
            List<PoolArea> areas = book.areas(from);
            budgets.moveLeftovers(manager(), from, new LeftoverMove(areas.get(chance.nextInt(areas.size())).id(), to, amount, "Rest av en runde"));
        }

        private String attempt(String deed, Runnable verb) {
            String outcome = deed + (succeeds(verb) ? " done" : " refused");
            outcomes.merge(outcome, 1, Integer::sum);
            return outcome;
        }
    }

    private User manager() {
        return stage.user(Cast.METTE);
    }

    // A round nobody applied to: its deadline has passed, so everything in it may move.
    private UUID closed(Nok frame) {
        Call call = stage.openCall(frame);
        stage.deadlinePasses(call);
        return call.id();
    }
}
