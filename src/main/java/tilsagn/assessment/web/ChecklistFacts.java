package tilsagn.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import tilsagn.application.DeclarationsSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.LimitCheck;
import tilsagn.application.PartnersSection;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.Checklist;
import tilsagn.call.KnockOut;
import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/** What the application itself says to each point the rules can speak of: figures and dates, so that the advisor decides on facts. */
@Component
class ChecklistFacts {

    private final Calls calls;
    private final SubmissionWindow window;
    private final Wording wording;
    private final Formats formats;

    ChecklistFacts(Calls calls, SubmissionWindow window, Wording wording, Formats formats) {
        this.calls = calls;
        this.window = window;
        this.wording = wording;
        this.formats = formats;
    }

    Map<String, List<String>> of(GrantApplication application, Checklist checklist) {
        Call call = calls.get(application.callId());
        Map<String, List<String>> facts = new TreeMap<>();
        checklist.points().stream().filter(point -> !point.isJudged())
            .forEach(point -> facts.put(point.code(), of(point.rule(), application, call)));
        return facts;
    }

    private List<String> of(KnockOut rule, GrantApplication application, Call call) {
        return switch (rule) {
            case ELIGIBLE_APPLICANT -> List.of(say("assessment.fact.applicant", application.organisationName(),
                application.organisationNumber().format(), formats.code("call.target-group.", application.targetGroup())));
            case WITHIN_DEADLINE -> List.of(say("assessment.fact.deadline", formats.dateTimeSeconds(application.countsFrom()),
                formats.deadline(window.deadlineFor(call, application))));
            case NOT_STARTED -> List.of(say(Boolean.TRUE.equals(application.eligibility().notStarted()) ? "assessment.fact.not-started" : "assessment.fact.started",
                application.period() == null ? "–" : formats.date(application.period().start())));
            case ENOUGH_PARTNERS -> List.of(partners(application, call.rules()));
            case PLAN_WITHIN_LIMITS -> limits(application, call.rules());
            case DECLARATIONS_GIVEN -> List.of(say(application.eligibility().isDeclared() && DeclarationsSection.ALL.equals(application.declarations())
                ? "assessment.fact.declared" : "assessment.fact.not-declared"));
        };
    }

    private String partners(GrantApplication application, SchemeRules rules) {
        int companies = new PartnersSection(application.partners()).companies().size();
        boolean network = application.targetGroup() == TargetGroup.BUSINESS_NETWORK;
        return say(network ? "assessment.fact.network" : "assessment.fact.partners", String.valueOf(companies),
            String.valueOf(rules.minNetworkPartners()),
            String.valueOf(application.partners().size()));
    }

    private List<String> limits(GrantApplication application, SchemeRules rules) {
        List<String> sentences = new ArrayList<>();
        for (LimitCheck check : application.plan().checks(rules, application.targetGroup())) {
            sentences.add(wording.of(check.labelKey(), List.of()) + ": " + wording.of(check.sentenceKey(), check.arithmetic()));
        }
        return sentences;
    }

    private String say(String key, Object... values) {
        return wording.of(key, List.of(values));
    }
}
