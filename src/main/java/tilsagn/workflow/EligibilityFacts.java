package tilsagn.workflow;

import java.time.Instant;
import java.util.Map;

import tilsagn.application.FundingPlan;
import tilsagn.application.GrantApplication;
import tilsagn.application.LimitCheck;
import tilsagn.application.PartnersSection;
import tilsagn.call.Call;
import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;

/**
 * What {@code eligibility.dmn} reads, worked out from the application with the figures of its scheme, so that the table holds none.
 *
 * @param submittedInTime      the server had it before the deadline, or before this applicant's own
 * @param notStarted           declared not begun (R11)
 * @param targetGroup          what it applies as
 * @param partnersAboveMinimum independent companies beyond the scheme's minimum; negative when some are missing (R15)
 * @param planBalanced         financing equals cost (R1)
 * @param withinLimits         no other limit of the scheme is broken (R2–R6)
 */
record EligibilityFacts(boolean submittedInTime, boolean notStarted, TargetGroup targetGroup, long partnersAboveMinimum,
                        boolean planBalanced, boolean withinLimits) {

    static EligibilityFacts of(GrantApplication application, Call call, Instant deadline) {
        SchemeRules rules = call.rules();
        FundingPlan plan = new FundingPlan(application.costLines(), application.financeLines());
        int companies = new PartnersSection(application.partners()).companies().size();
        return new EligibilityFacts(application.countsFrom().isBefore(deadline), Boolean.TRUE.equals(application.eligibility().notStarted()),
            application.targetGroup(), companies - rules.minNetworkPartners(), plan.balance().ok(), keepsLimits(plan, rules, application));
    }

    // The balance has a column of its own.
    private static boolean keepsLimits(FundingPlan plan, SchemeRules rules, GrantApplication application) {
        return plan.checks(rules, application.targetGroup()).stream().filter(check -> !check.rule().equals("R1")).allMatch(LimitCheck::ok);
    }

    /** By the names of the table's columns. */
    Map<String, Object> asVariables() {
        return Map.of("submittedInTime", submittedInTime, "notStarted", notStarted, "targetGroup", targetGroup.name(),
            "partnersAboveMinimum", partnersAboveMinimum, "planBalanced", planBalanced, "withinLimits", withinLimits);
    }
}
