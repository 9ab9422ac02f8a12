package tilsagn.assessment;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import tilsagn.application.DeclarationsSection;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.GrantApplication;
import tilsagn.application.LimitCheck;
import tilsagn.application.PartnersSection;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.Checklist;
import tilsagn.call.KnockOut;
import tilsagn.call.TargetGroup;

/**
 * What the rules of the scheme suggest to each point of the checklist, from the application as it counts now. Only a suggestion: the
 * advisor confirms it, or overrules it with a reason.
 */
@Component
class ChecklistRules {

    private final Calls calls;
    private final DeficiencyNotices notices;
    private final SubmissionWindow window;

    ChecklistRules(Calls calls, DeficiencyNotices notices, SubmissionWindow window) {
        this.calls = calls;
        this.notices = notices;
        this.window = window;
    }

    CaseChecklist of(GrantApplication application) {
        Checklist checklist = calls.checklist(application.callId());
        boolean asked = notices.last(application.caseNumber()).filter(notice -> !notice.isOpen()).isPresent();
        return new CaseChecklist(checklist, suggest(application, calls.get(application.callId()), checklist), asked);
    }

    private Map<String, Boolean> suggest(GrantApplication application, Call call, Checklist checklist) {
        Map<String, Boolean> suggestions = new LinkedHashMap<>();
        checklist.points().stream().filter(point -> !point.isJudged())
            .forEach(point -> suggestions.put(point.code(), isMet(point.rule(), application, call)));
        return suggestions;
    }

    private boolean isMet(KnockOut rule, GrantApplication application, Call call) {
        return switch (rule) {
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
