package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

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
    private static final int STEPS = 60;

    @Autowired
    PoolLedger ledger;
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
            .containsKeys("reserve done", "reserve refused", "release done", "commit done", "frame done", "frame refused", "leftovers done");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void theSumsAgreeWhenEightPeopleMakeHistoryAtOnce(long seed) throws Exception {
        History common = new History(seed);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> done = people.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(person -> () -> {
                History own = common.by(seed * 100 + person);
                IntStream.range(0, 25).forEach(step -> own.step());
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
            this(seed, List.of(closed(), closed()), IntStream.range(0, 8).mapToObj(at -> CaseNumber.of(2900, CASES.incrementAndGet())).toList());
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
            return switch (chance.nextInt(8)) {
                case 0, 1, 2 -> attempt("reserve", () -> ledger.reserve(call, number, amount));
                case 3 -> attempt("release", () -> ledger.release(call, number));
                case 4 -> attempt("commit", () -> ledger.commit(call, number, amount));
                case 5, 6 -> attempt("frame", () -> changeFrame(call));
                default -> attempt("leftovers", () -> moveLeftovers(call, calls.get((which + 1) % 2), Nok.of(amount.kroner() / 4 + 1)));
            };
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
            String outcome = deed + " done";
            try {
                transaction.executeWithoutResult(status -> verb.run());
            } catch (Refusal refusal) {
                outcome = deed + " refused";
            }
            outcomes.merge(outcome, 1, Integer::sum);
            return outcome;
        }
    }

    private User manager() {
        return stage.user(Cast.METTE);
    }

    // A round nobody applied to: its deadline has passed, so everything in it may move.
    private UUID closed() {
        Call call = stage.openCall(Nok.of(500_000));
        stage.deadlinePasses(call);
        return call.id();
    }
}
