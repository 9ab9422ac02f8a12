package tilsagn.assessment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import tilsagn.application.DeclarationsSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.LimitCheck;
import tilsagn.application.PartnersSection;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.call.KnockOut;
import tilsagn.call.TargetGroup;

/**
 * What the rules of the scheme suggest to each point of the checklist, from the application as it counts now. Only a suggestion: the
 * advisor confirms it, or overrules it with a reason.
 */
@Component
class ChecklistRules {

    private final SubmissionWindow window;

    ChecklistRules(SubmissionWindow window) {
        this.window = window;
    }

    Map<KnockOut, Boolean> suggest(GrantApplication application, Call call, Collection<KnockOut> checklist) {
        Map<KnockOut, Boolean> suggestions = new EnumMap<>(KnockOut.class);
        checklist.forEach(item -> suggestions.put(item, isMet(item, application, call)));
        return suggestions;
    }

    private boolean isMet(KnockOut item, GrantApplication application, Call call) {
        return switch (item) {
            case ELIGIBLE_APPLICANT -> call.targetGroups().contains(application.targetGroup());
            case WITHIN_DEADLINE -> application.countsFrom().isBefore(window.deadlineFor(call, application));
            case NOT_STARTED -> Boolean.TRUE.equals(application.eligibility().notStarted());
            case ENOUGH_PARTNERS -> application.targetGroup() != TargetGroup.BUSINESS_NETWORK
                || new PartnersSection(application.partners()).companies().size() >= call.rules().minNetworkPartners();
            case PLAN_WITHIN_LIMITS -> application.plan().checks(call.rules(), application.targetGroup()).stream().allMatch(LimitCheck::ok);
            case DECLARATIONS_GIVEN -> application.eligibility().isDeclared() && DeclarationsSection.ALL.equals(application.declarations());
        };
    }
}
