package tilsagn.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * How a scenario's amounts are worked out along the ranking.
 *
 * @param kind    the way
 * @param downTo  last place that gets money, or {@code null} where the frame decides
 * @param percent share of the recommended amount, or {@code null} where all is given
 */
public record Recipe(Kind kind, Integer downTo, Integer percent) {

    /** The ways. Words: {@code decision.scenario.kind.*}. */
    public enum Kind {
        /** In the order of the ranking, all that is recommended until the frame is short; the last one a part, if it is large enough. */
        REACH,
        /** All that is recommended down to a place. */
        FULL_DOWN_TO,
        /** The same share for all down to a place. */
        PERCENT_DOWN_TO,
        /** As {@link #REACH}, with the highest C1 first. */
        GREEN_FIRST,
        /** Amounts written by hand. */
        OWN;

        boolean needsPlace() {
            return this == FULL_DOWN_TO || this == PERCENT_DOWN_TO;
        }
    }

    /** Refuses what the way needs and does not have; forgets what it does not need. */
    public static Recipe of(Kind kind, Integer downTo, Integer percent) {
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            throw Refusal.onField("kind", "decision.scenario.kind.choose");
        }
        if (kind.needsPlace() && (downTo == null || downTo < 1)) {
            faults.add(Fault.on("downTo", "decision.scenario.down-to.missing"));
        }
        if (kind == Kind.PERCENT_DOWN_TO && (percent == null || percent < 1 || percent > 100)) {
            faults.add(Fault.on("percent", "decision.scenario.percent.range"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return new Recipe(kind, kind.needsPlace() ? downTo : null, kind == Kind.PERCENT_DOWN_TO ? percent : null);
    }

    /**
     * What it comes to for the cases a manager may still propose for; those that are sent to decision keep what they have.
     *
     * @param smallestPercent smallest part of the applied amount that is worth offering
     * @param free            what the pool has left for them
     */
    Map<CaseNumber, Nok> amounts(List<Ranking.Row> rows, Nok free, int smallestPercent) {
        List<Ranking.Row> open = rows.stream().filter(row -> row.candidate().competes() && !row.candidate().isSettled()).toList();
        return switch (kind) {
            case REACH -> lay(open.stream().map(Ranking.Row::candidate).toList(), free, smallestPercent);
            case GREEN_FIRST -> lay(open.stream().map(Ranking.Row::candidate).sorted(TieBreak.GREEN_FIRST).toList(), free, smallestPercent);
            case FULL_DOWN_TO, PERCENT_DOWN_TO -> downTo(open);
            case OWN -> Map.of();
        };
    }

    private Map<CaseNumber, Nok> downTo(List<Ranking.Row> open) {
        Map<CaseNumber, Nok> amounts = new LinkedHashMap<>();
        for (Ranking.Row row : open) {
            long whole = row.candidate().recommended().kroner();
            long kroner = row.rank() > downTo ? 0 : percent == null ? whole : whole * percent / 100;
            amounts.put(row.candidate().caseNumber(), Nok.of(kroner));
        }
        return amounts;
    }

    // The first one the money does not reach gets what is left, if that is worth offering; those after it get nothing.
    private static Map<CaseNumber, Nok> lay(List<Candidate> open, Nok free, int smallestPercent) {
        Map<CaseNumber, Nok> amounts = new LinkedHashMap<>();
        Nok left = free.max(Nok.ZERO);
        for (Candidate one : open) {
            boolean reaches = !one.recommended().exceeds(left);
            boolean worthwhile = left.kroner() * 100 >= one.applied().kroner() * smallestPercent;
            Nok given = reaches ? one.recommended() : worthwhile ? left : Nok.ZERO;
            amounts.put(one.caseNumber(), given);
            left = reaches ? left.minus(given) : Nok.ZERO;
        }
        return amounts;
    }
}
