package tilsagn.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import tilsagn.application.CaseFigures;
import tilsagn.call.CallLine;
import tilsagn.call.CallStatus;
import tilsagn.call.Question;
import tilsagn.core.Nok;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolWaterfall;
import tilsagn.worklist.OpenWork;
import tilsagn.worklist.StepFigures;

/**
 * Some calls of a county in figures.
 *
 * @param own       every call of the county, the latest deadline first: what one may choose among
 * @param calls     those the filter leaves
 * @param byCall    what was sent to each
 * @param veiled    calls of which the reader may not know yet who applies; their applicants are not told apart
 * @param pools     how the money of each stands
 * @param waterfall of the one call, when it is one
 * @param steps     how long the steps took
 * @param open      what is open now, in the one call or in the whole county
 * @param questions the calls' questions for numbers and with options, each code once
 * @param names     of people, by login name
 */
public record Dashboard(DashboardFilter filter, List<CallLine> own, List<CallLine> calls, Map<UUID, CaseFigures> byCall, Set<UUID> veiled,
                        Map<UUID, Pool> pools, PoolWaterfall waterfall, List<StepFigures> steps, List<OpenWork> open, List<Question> questions,
                        Map<String, String> names) {

    /** All of it. */
    public CaseFigures total() {
        return of(calls);
    }

    /** What was sent to some of the calls. */
    public CaseFigures of(List<CallLine> some) {
        return some.stream().map(line -> byCall.getOrDefault(line.id(), CaseFigures.NONE)).reduce(CaseFigures.NONE, CaseFigures::plus);
    }

    /** What the applicants may be told apart in. */
    public CaseFigures unveiled() {
        return of(calls.stream().filter(line -> !veiled.contains(line.id())).toList());
    }

    /** Those of some calls whose money counts: what was set aside for a call that was called off is given by nobody until it is moved. */
    public List<CallLine> giving(List<CallLine> some) {
        return some.stream().filter(line -> line.status() != CallStatus.CANCELLED).toList();
    }

    /** The money of one call, also when it was called off. */
    public Pool pool(CallLine one) {
        return sum(List.of(one));
    }

    /** The money of some of the calls together; who looks at one call alone sees its own. */
    public Pool pool(List<CallLine> some) {
        return sum(isOneCall() ? some : giving(some));
    }

    private Pool sum(List<CallLine> some) {
        Nok frame = Nok.ZERO;
        Nok reserved = Nok.ZERO;
        Nok committed = Nok.ZERO;
        Nok paid = Nok.ZERO;
        for (CallLine line : some) {
            Pool pool = pools.get(line.id());
            frame = pool == null ? frame : frame.plus(pool.frame());
            reserved = pool == null ? reserved : reserved.plus(pool.reserved());
            committed = pool == null ? committed : committed.plus(pool.committed());
            paid = pool == null ? paid : paid.plus(pool.paid());
        }
        return new Pool(null, frame, reserved, committed, paid);
    }

    /** The calls by something they have in common, in its order. */
    public <K extends Comparable<K>> Map<K, List<CallLine>> callsBy(Function<CallLine, K> key) {
        Map<K, List<CallLine>> groups = new TreeMap<>();
        calls.forEach(line -> groups.computeIfAbsent(key.apply(line), none -> new ArrayList<>()).add(line));
        return groups;
    }

    /** Whether one call is looked at. */
    public boolean isOneCall() {
        return filter.call() != null;
    }

    /** The steps of several calls as one. */
    static List<StepFigures> together(List<StepFigures> all) {
        Map<String, StepFigures> merged = new LinkedHashMap<>();
        for (StepFigures one : all) {
            merged.merge(one.step(), one, Dashboard::both);
        }
        return List.copyOf(merged.values());
    }

    private static StepFigures both(StepFigures one, StepFigures other) {
        Map<Integer, Long> days = new HashMap<>(one.days());
        other.days().forEach((length, count) -> days.merge(length, count, Long::sum));
        return new StepFigures(one.step(), days, one.due() + other.due(), one.late() + other.late());
    }
}
