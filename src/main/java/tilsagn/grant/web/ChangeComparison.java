package tilsagn.grant.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tilsagn.application.CostCategory;
import tilsagn.core.Nok;
import tilsagn.core.Period;
import tilsagn.grant.ChangeRequests;
import tilsagn.grant.ChangeWish;
import tilsagn.grant.GrantTerms;
import tilsagn.grant.PlanVersion;

/**
 * The plan that counts and the plan that is asked for, side by side.
 *
 * @param before the period today
 * @param after  the period that is asked for; the same where nobody asks for another
 * @param total  C, which a change never touches
 * @param moved  what goes from some lines to others
 */
record ChangeComparison(Period before, Period after, List<Line> lines, Nok total, Nok moved) {

    /**
     * A cost line.
     *
     * @param beyond whether it changes by more than may be moved without asking (R13)
     */
    record Line(CostCategory category, Nok before, Nok after, boolean beyond) {

        /** What is added, or taken away. */
        public Nok difference() {
            return after.minus(before);
        }
    }

    static ChangeComparison of(PlanVersion plan, ChangeWish wish, GrantTerms terms) {
        Map<CostCategory, Nok> costs = wish.costs().isEmpty() ? plan.costs() : wish.costs();
        Set<CostCategory> all = new TreeSet<>(plan.costs().keySet());
        all.addAll(costs.keySet());
        Set<CostCategory> beyond = ChangeRequests.beyond(plan, costs, terms);
        List<Line> lines = all.stream().map(category -> new Line(category, plan.costs().getOrDefault(category, Nok.ZERO),
            costs.getOrDefault(category, Nok.ZERO), beyond.contains(category))).toList();
        Nok moved = Nok.sum(lines.stream().map(Line::difference).filter(Nok::isPositive));
        Period after = wish.newEnd() == null ? plan.period() : new Period(plan.period().start(), wish.newEnd());
        return new ChangeComparison(plan.period(), after, lines, plan.totalCost(), moved);
    }

    /** Whether the lines change at all. */
    public boolean movesMoney() {
        return moved.isPositive();
    }
}
