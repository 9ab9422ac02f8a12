package tilsagn.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tilsagn.core.Nok;

/**
 * The way of the money in steps: the frame as it was set, what was added and taken out, the frame of today, what is bound, and what is left.
 *
 * @param steps from the first to the last, each beginning where the one before ended
 */
public record PoolWaterfall(List<Step> steps) {

    private static final List<PoolEntry.Kind> CHANGES = List.of(PoolEntry.Kind.RAISED, PoolEntry.Kind.LOWERED, PoolEntry.Kind.MOVED_IN,
        PoolEntry.Kind.MOVED_OUT);

    /**
     * One step.
     *
     * @param name   a sum ({@code FRAME}) or a kind of movement ({@code RAISED})
     * @param amount what is written beside it; negative where the money goes down
     * @param from   where its bar begins, counted from nothing
     * @param to     where its bar ends; below {@code from} where the money goes down
     */
    public record Step(String name, Nok amount, Nok from, Nok to) {

        private static Step whole(String name, Nok amount) {
            return new Step(name, amount, Nok.ZERO, amount);
        }

        private static Step change(String name, Nok amount, Nok from) {
            return new Step(name, amount, from, from.plus(amount));
        }

        /** A kind of movement, not a sum. */
        public boolean isMovement() {
            return CHANGES.stream().anyMatch(kind -> kind.name().equals(name)) || PoolEntry.Kind.OPENED.name().equals(name);
        }

        /** Where the bar's left end is. */
        public Nok low() {
            return from.min(to);
        }

        /** Where the bar's right end is. */
        public Nok high() {
            return from.max(to);
        }
    }

    static PoolWaterfall of(Map<PoolEntry.Kind, Nok> sums, Pool pool) {
        List<Step> steps = new ArrayList<>();
        Nok level = sums.getOrDefault(PoolEntry.Kind.OPENED, Nok.ZERO);
        steps.add(Step.whole(PoolEntry.Kind.OPENED.name(), level));
        for (PoolEntry.Kind kind : CHANGES) {
            Nok sum = Nok.of(sums.getOrDefault(kind, Nok.ZERO).kroner() * kind.frame());
            if (!sum.equals(Nok.ZERO)) {
                steps.add(Step.change(kind.name(), sum, level));
                level = level.plus(sum);
            }
        }
        if (steps.size() > 1) {
            steps.add(Step.whole(PoolSide.FRAME.name(), pool.frame()));
        }
        steps.add(Step.change(PoolSide.COMMITTED.name(), Nok.ZERO.minus(pool.committed()), pool.frame()));
        steps.add(Step.change(PoolSide.RESERVED.name(), Nok.ZERO.minus(pool.reserved()), pool.frame().minus(pool.committed())));
        steps.add(Step.whole(PoolSide.AVAILABLE.name(), pool.available()));
        return new PoolWaterfall(List.copyOf(steps));
    }

    /** The highest the money ever stands: the width of the picture. */
    public Nok widest() {
        return steps.stream().map(Step::high).reduce(Nok.ZERO, Nok::max);
    }
}
