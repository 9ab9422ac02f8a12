package tilsagn.application;

import java.util.List;

import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Period;

/**
 * What the rules say to a plan that is being written, saved or not: the same rules, in the same order, as when the application is sent.
 *
 * @param plan          its arithmetic
 * @param period        the project period (R10); {@code null} while it is not given
 * @param group         decides R6 and R15; {@code null} while it is not chosen
 * @param faults        everything in the plan that stands in the way of sending it
 * @param partners      the saved partners, and what R15 says of them; the faults are none unless the applicant is a business network
 * @param partnerFaults see {@code partners}
 */
public record PlanReview(FundingPlan plan, Period period, TargetGroup group, List<Fault> faults, PartnersSection partners,
                         List<Fault> partnerFaults) {

    /** Looks at what is typed, in the draft it is typed in. */
    public static PlanReview of(PlanSection typed, GrantApplication draft, SchemeRules rules) {
        return new PlanReview(typed.plan(), draft.period(), draft.targetGroup(),
            PlanRules.check(typed, draft.period(), draft.targetGroup(), rules), new PartnersSection(draft.partners()), partnerFaults(draft, rules));
    }

    private static List<Fault> partnerFaults(GrantApplication draft, SchemeRules rules) {
        return PartnerRules.check(draft, rules).stream().filter(fault -> "partners".equals(fault.field())).toList();
    }

    /** The faults with one of these message keys. */
    public List<Fault> faults(List<String> keys) {
        return faults.stream().filter(fault -> keys.contains(fault.key())).toList();
    }
}
