package tilsagn.decision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import tilsagn.core.Nok;

/** The sums of a pool, each of them the sum of what its movements did to it. */
public enum PoolSide {
    /** What the county has set aside. */
    FRAME(PoolEntry.Kind::frame, Pool::frame),
    /** What can still be reserved. */
    AVAILABLE(kind -> kind.frame() - kind.reserved() - kind.committed(), Pool::available),
    /** Promised to cases that wait for their decision. */
    RESERVED(PoolEntry.Kind::reserved, Pool::reserved),
    /** Decided, paid or not. */
    COMMITTED(PoolEntry.Kind::committed, Pool::committed),
    /** Paid out of what is committed. */
    PAID(PoolEntry.Kind::paid, Pool::paid);

    private final ToIntFunction<PoolEntry.Kind> effect;
    private final Function<Pool, Nok> figure;

    PoolSide(ToIntFunction<PoolEntry.Kind> effect, Function<Pool, Nok> figure) {
        this.effect = effect;
        this.figure = figure;
    }

    /** 1 when this kind of movement adds to the sum, -1 when it takes away, 0 when it leaves it alone. */
    int of(PoolEntry.Kind kind) {
        return effect.applyAsInt(kind);
    }

    /** This sum of a pool. */
    public Nok of(Pool pool) {
        return figure.apply(pool);
    }

    /** The kinds of movement that change this sum. */
    Set<PoolEntry.Kind> kinds() {
        return Arrays.stream(PoolEntry.Kind.values()).filter(kind -> of(kind) != 0)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PoolEntry.Kind.class)));
    }

    /** The sum as SQL over the columns {@code kind} and {@code amount} of {@code pool_entry}, named by its table's alias. */
    String sql(String alias) {
        return Arrays.stream(PoolEntry.Kind.values()).filter(kind -> of(kind) != 0)
            .map(kind -> " when '" + kind.name() + "' then " + (of(kind) < 0 ? "-" : "") + alias + ".amount")
            .collect(Collectors.joining("", "case " + alias + ".kind", " else 0 end"));
    }
}
