package tilsagn.aid;

import java.util.List;

import tilsagn.core.Fault;

/**
 * One sentence of a judgement, with the figures that explain it.
 *
 * @param weight what follows from it
 * @param key    message key
 * @param args   its figures
 */
public record AidFinding(Weight weight, String key, List<Object> args) {

    /** What follows from a finding, the worst last. */
    public enum Weight {
        /** It holds. */
        HOLDS,
        /** Somebody should see to it; the decision is theirs. */
        WARNS,
        /** The award may not be given so. */
        STOPS
    }

    static AidFinding of(Weight weight, String key, Object... args) {
        return new AidFinding(weight, key, List.of(args));
    }

    Fault fault() {
        return Fault.general(key, args.toArray());
    }
}
