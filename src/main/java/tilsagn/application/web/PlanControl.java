package tilsagn.application.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import tilsagn.application.CostCategory;
import tilsagn.application.CostLine;
import tilsagn.application.FinanceSource;
import tilsagn.application.FundingPlan;
import tilsagn.application.GrantApplication;
import tilsagn.application.Partner;
import tilsagn.application.PlanReview;
import tilsagn.application.PlanSection;
import tilsagn.application.PlanTable;
import tilsagn.call.Call;
import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;

/**
 * A plan as it is controlled: every rule with its arithmetic, the stated totals beside those added up anew from the lines, and hours × rate
 * of each line. Reckons with the same rules as the form and the sending.
 *
 * @param figures   totals and limits
 * @param rules     every rule, in the order of their codes
 * @param sums      stated and counted
 * @param lines     the cost lines with their arithmetic
 * @param byCost    per category and year
 * @param bySource  per source and year: who pays
 */
record PlanControl(PlanFigures figures, List<Rule> rules, List<Sum> sums, List<Line> lines, PlanTable<CostCategory> byCost,
                   PlanTable<FinanceSource> bySource) {

    private static final Map<String, String> CODES = Map.of("rate", "R5", "years", "R10", "vat", "R12", "partners", "R15");

    /**
     * A rule.
     *
     * @param code    the trade's short name of it, or empty
     * @param ok      {@code null} where it does not apply or cannot be told
     * @param figures used and allowed, or {@code null}
     */
    record Rule(String code, String label, Boolean ok, String figures, List<String> sentences) {
    }

    /** An amount as it is stated and as it adds up. */
    record Sum(String key, Nok stated, Nok counted) {

        public boolean isOk() {
            return stated.equals(counted);
        }

        public Nok difference() {
            return counted.minus(stated);
        }
    }

    /** A cost line with the arithmetic of its hours; empty words where there are none. */
    record Line(CostLine cost, HourSum hours) {
    }

    /** Rules that are broken. */
    public long broken() {
        return rules.stream().filter(rule -> Boolean.FALSE.equals(rule.ok())).count();
    }

    /** Amounts that do not add up, and lines where hours × rate is another amount. */
    public long deviations() {
        return sums.stream().filter(sum -> !sum.isOk()).count() + lines.stream().filter(line -> line.hours().disagrees()).count();
    }

    /** Puts the control together in the reader's language. */
    @Component
    static class Factory {

        private final PlanFigures.Factory figures;
        private final PlanPoint.Factory points;
        private final HourSum.Factory hours;
        private final PlanRuleWords words;

        Factory(PlanFigures.Factory figures, PlanPoint.Factory points, HourSum.Factory hours, PlanRuleWords words) {
            this.figures = figures;
            this.points = points;
            this.hours = hours;
            this.words = words;
        }

        PlanControl of(GrantApplication application, Call call) {
            SchemeRules scheme = call.rules();
            FundingPlan plan = application.plan();
            PlanFigures reckoned = figures.of(plan, scheme, application.targetGroup());
            List<HourSum> worked = hours.of(application.costLines(), scheme);
            List<Line> lines = IntStream.range(0, worked.size()).mapToObj(at -> new Line(application.costLines().get(at), worked.get(at))).toList();
            return new PlanControl(reckoned, rules(application, call, reckoned), sums(application, plan), lines, plan.costTable(), plan.financeTable());
        }

        private List<Rule> rules(GrantApplication application, Call call, PlanFigures reckoned) {
            List<Rule> rules = new ArrayList<>(List.of(limit(reckoned.balance())));
            reckoned.limits().stream().filter(limit -> !limit.rule().equals("OTHER")).forEach(limit -> rules.add(limit(limit)));
            if (rules.stream().noneMatch(rule -> rule.code().equals("R6"))) {
                rules.add(words.notSet("R6"));
            }
            PlanSection section = new PlanSection(application.vatDeductible(), application.costLines(), application.financeLines());
            PlanReview review = PlanReview.of(section, application, call.rules());
            points.of(review, application.vatDeductible(), call.rules()).forEach(point -> rules.add(
                new Rule(CODES.getOrDefault(point.name(), ""), point.label(), point.ok(), null, words.of(point, application))));
            rules.add(words.notStarted(application, call));
            if (application.targetGroup() != TargetGroup.BUSINESS_NETWORK) {
                rules.add(words.notSet("R15"));
            }
            reckoned.limits().stream().filter(limit -> limit.rule().equals("OTHER")).forEach(limit -> rules.add(limit(limit)));
            rules.sort(Comparator.comparingInt(rule -> rule.code().isEmpty() ? 100 : Integer.parseInt(rule.code().substring(1))));
            return List.copyOf(rules);
        }

        private static Rule limit(PlanFigures.Limit limit) {
            boolean numbered = limit.rule().startsWith("R");
            return new Rule(numbered ? limit.rule() : "", limit.label(), limit.ok(), limit.rule().equals("R1") ? null : limit.share(), List.of(limit.detail()));
        }

        // What the head, the letters and the ranking say, and what other sections say about the same money.
        private static List<Sum> sums(GrantApplication application, FundingPlan plan) {
            List<Sum> sums = new ArrayList<>(List.of(new Sum("total", application.totalCost(), plan.totalCost()),
                new Sum("applied", application.appliedAmount(), plan.applied()),
                new Sum("balance", plan.totalCost(), plan.totalFinancing())));
            if (application.partners().stream().anyMatch(partner -> partner.contribution() != null)) {
                add(sums, "partner-cash", partners(application, true), from(plan, FinanceSource.PARTNER_CASH));
                add(sums, "partner-hours", partners(application, false), from(plan, FinanceSource.PARTNER_HOURS));
            }
            return List.copyOf(sums);
        }

        // Where neither side says anything there is nothing to compare.
        private static void add(List<Sum> sums, String key, Nok stated, Nok counted) {
            if (stated.isPositive() || counted.isPositive()) {
                sums.add(new Sum(key, stated, counted));
            }
        }

        private static Nok partners(GrantApplication application, boolean cash) {
            return Nok.sum(application.partners().stream().map(partner -> given(partner, cash)));
        }

        private static Nok given(Partner partner, boolean cash) {
            Nok amount = cash ? partner.cash() : partner.effort();
            return amount == null ? Nok.ZERO : amount;
        }

        private static Nok from(FundingPlan plan, FinanceSource source) {
            return Nok.sum(plan.financeLines().stream().filter(line -> line.source() == source).map(line -> line.amountOrZero()));
        }
    }
}
