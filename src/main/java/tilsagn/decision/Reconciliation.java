package tilsagn.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tilsagn.core.Nok;

/**
 * The sums of a pool as they are kept, each beside the same sum counted again from elsewhere. Any difference is a fault of the system.
 *
 * @param pool   the pool's own row
 * @param checks one line for each sum and each way to count it
 */
public record Reconciliation(Pool pool, List<Check> checks) {

    /** Where a sum was counted. */
    public enum Source {
        /** The pool's movements. */
        ENTRIES,
        /** The pool's budget areas. */
        AREAS,
        /** The movements of one budget area. */
        AREA_ENTRIES,
        /** What the cases hold. */
        CASES,
        /** What the cases hold from each area. */
        DRAWS,
        /** The decisions. */
        DECISIONS
    }

    /**
     * One sum, twice.
     *
     * @param area    the budget area it is about, or {@code null} for the whole pool
     * @param kept    what stands in the row
     * @param counted what the source adds up to
     */
    public record Check(PoolSide side, Source source, PoolArea area, Nok kept, Nok counted) {

        /** They are the same. */
        public boolean agrees() {
            return kept.equals(counted);
        }

        /** How far they are apart. */
        public Nok difference() {
            return counted.minus(kept);
        }
    }

    /** What cases and decisions say: reserved and committed by the reservations, by their parts, committed by the decisions, and what was paid. */
    record Cases(Nok reserved, Nok committed, Nok drawnReserved, Nok drawnCommitted, Nok decided, Nok paid, Nok drawnPaid) {
    }

    static Reconciliation of(Pool row, List<PoolArea> areas, Map<UUID, Pool> counted, Cases cases) {
        List<Check> checks = new ArrayList<>();
        add(checks, Source.ENTRIES, null, row, total(row, counted.values()));
        add(checks, Source.AREAS, null, row, total(row, areas.stream().map(PoolArea::sums).toList()));
        for (PoolArea area : areas) {
            add(checks, Source.AREA_ENTRIES, area, area.sums(), counted.getOrDefault(area.id(), total(row, List.of())));
        }
        checks.add(new Check(PoolSide.RESERVED, Source.CASES, null, row.reserved(), cases.reserved()));
        checks.add(new Check(PoolSide.COMMITTED, Source.CASES, null, row.committed(), cases.committed()));
        checks.add(new Check(PoolSide.RESERVED, Source.DRAWS, null, row.reserved(), cases.drawnReserved()));
        checks.add(new Check(PoolSide.COMMITTED, Source.DRAWS, null, row.committed(), cases.drawnCommitted()));
        checks.add(new Check(PoolSide.COMMITTED, Source.DECISIONS, null, row.committed(), cases.decided()));
        checks.add(new Check(PoolSide.PAID, Source.CASES, null, row.paid(), cases.paid()));
        checks.add(new Check(PoolSide.PAID, Source.DRAWS, null, row.paid(), cases.drawnPaid()));
        return new Reconciliation(row, List.copyOf(checks));
    }

    private static void add(List<Check> checks, Source source, PoolArea area, Pool kept, Pool counted) {
        for (PoolSide side : PoolSide.values()) {
            checks.add(new Check(side, source, area, side.of(kept), side.of(counted)));
        }
    }

    private static Pool total(Pool row, Iterable<Pool> parts) {
        Pool total = new Pool(row.callId(), Nok.ZERO, Nok.ZERO, Nok.ZERO);
        for (Pool part : parts) {
            total = total.plus(part);
        }
        return total;
    }

    /** Everything agrees, and the frame is what is available, reserved and committed together. */
    public boolean agrees() {
        return checks.stream().allMatch(Check::agrees) && adds() && !pool.available().isNegative();
    }

    private boolean adds() {
        return pool.frame().equals(pool.available().plus(pool.reserved()).plus(pool.committed()));
    }
}
