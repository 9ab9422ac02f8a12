package tilsagn.application.web;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.application.FinanceLine;
import tilsagn.application.FundingPlan;
import tilsagn.application.LimitCheck;
import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/**
 * What stands under the plan's tables: the plan with its totals, the balance, and the limits as meters with their arithmetic.
 *
 * @param plan    sums per year, per category and per source
 * @param balance R1
 * @param limits  every other limit: support rate, public share, own hours, other costs, largest grant
 */
record PlanFigures(FundingPlan plan, Limit balance, List<Limit> limits) {

    private static final List<String> METERS = List.of("R2", "R3", "R4");

    /**
     * One limit in words.
     *
     * @param label   its name
     * @param used    kroner in the plan
     * @param allowed kroner allowed
     * @param share   "47,0 % av høyst 50 %"
     * @param ok      whether it is kept
     * @param detail  the arithmetic
     */
    record Limit(String rule, String label, long used, long allowed, String share, boolean ok, String detail) {
    }

    public Nok totalCost() {
        return plan.totalCost();
    }

    public Nok totalFinancing() {
        return plan.totalFinancing();
    }

    /** Whether nothing is entered: then there is nothing to judge yet. */
    public boolean isEmpty() {
        return !totalCost().isPositive() && !totalFinancing().isPositive();
    }

    /** Support rate, public share, own hours: what everybody asks of a plan. */
    public List<Limit> meters() {
        return limits.stream().filter(limit -> METERS.contains(limit.rule())).toList();
    }

    /** How many limits are broken, the balance not counted. */
    public long broken() {
        return limits.stream().filter(limit -> !limit.ok()).count();
    }

    /** Makes the figures in the reader's language. */
    @Component
    static class Factory {

        private final Wording wording;
        private final Formats formats;

        Factory(Wording wording, Formats formats) {
            this.wording = wording;
            this.formats = formats;
        }

        PlanFigures of(FundingPlan plan, SchemeRules rules, TargetGroup group) {
            List<Limit> limits = plan.checks(rules, group).stream().map(check -> limit(check, plan)).toList();
            return new PlanFigures(plan, limits.get(0), limits.subList(1, limits.size()));
        }

        private Limit limit(LimitCheck check, FundingPlan plan) {
            String sentence = wording.of(check.sentenceKey(), check.arithmetic());
            boolean listed = check.rule().equals("R3") && plan.publicLines().size() > 1;
            return new Limit(check.rule(), wording.of(check.labelKey(), List.of()), check.used().kroner(), check.limit().kroner(),
                share(check), check.ok(), listed ? sentence + " – " + sources(plan) : sentence);
        }

        private String share(LimitCheck check) {
            if (check.rule().equals("R6")) {
                return wording.of("application.meter.amount", List.of(check.used().digits(), check.limit().digits()));
            }
            String share = formats.percent(check.used().kroner(), check.whole().kroner());
            return wording.of("application.meter", List.of(share, String.valueOf(check.percent())));
        }

        // "Søkt fra fylkeskommunen 500 000 + Kommune (Skien) 250 000": which money is public is the question people have.
        private String sources(FundingPlan plan) {
            return plan.publicLines().stream().map(this::source).collect(Collectors.joining(" + "));
        }

        private String source(FinanceLine line) {
            String name = line.name() == null ? "" : " (" + line.name() + ")";
            return wording.of("application.source." + line.source().name(), List.of()) + name + " " + line.amount().digits();
        }
    }
}
