package tilsagn.application.web;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.application.FundingPlan;
import tilsagn.application.LimitCheck;
import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/**
 * What stands under the plan's tables: totals, three meters, and the other limits as sentences.
 *
 * @param totalCost      sum of the cost plan
 * @param totalFinancing sum of the financing plan
 * @param balance        R1
 * @param meters         support rate, public share, own hours
 * @param others         the limits that are no meter: other costs, largest grant
 */
record PlanFigures(Nok totalCost, Nok totalFinancing, Limit balance, List<Limit> meters, List<Limit> others) {

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
            List<Limit> limits = plan.checks(rules, group).stream().map(this::limit).toList();
            return new PlanFigures(plan.totalCost(), plan.totalFinancing(), limits.get(0),
                limits.stream().filter(limit -> METERS.contains(limit.rule())).toList(),
                limits.stream().skip(1).filter(limit -> !METERS.contains(limit.rule())).toList());
        }

        private Limit limit(LimitCheck check) {
            String share = formats.percent(check.used().kroner(), check.whole().kroner());
            return new Limit(check.rule(), wording.of(check.labelKey(), List.of()), check.used().kroner(), check.limit().kroner(),
                wording.of("application.meter", List.of(share, String.valueOf(check.percent()))), check.ok(),
                wording.of(check.sentenceKey(), check.arithmetic()));
        }
    }
}
