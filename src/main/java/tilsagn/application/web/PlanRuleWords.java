package tilsagn.application.web;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.application.GrantApplication;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Wording;

/** The rules of a plan that are no sum of its lines, in words. */
@Component
class PlanRuleWords {

    private final SubmissionWindow window;
    private final Wording wording;

    PlanRuleWords(SubmissionWindow window, Wording wording) {
        this.window = window;
        this.wording = wording;
    }

    /** R11: the project begins after the deadline, and the applicant says it has not begun. */
    PlanControl.Rule notStarted(GrantApplication application, Call call) {
        LocalDate deadline = window.deadlineFor(call, application).minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate();
        LocalDate start = application.period() == null ? null : application.period().start();
        Boolean said = application.eligibility().notStarted();
        String key = Boolean.TRUE.equals(said) ? "application.control.R11.said" : "application.control.R11.started";
        if (start == null || said == null) {
            return new PlanControl.Rule("R11", label("R11"), null, null, List.of(wording.of("application.control.R11.open", List.of())));
        }
        String order = start.isAfter(deadline) ? "application.control.R11.after" : "application.control.R11.before";
        return new PlanControl.Rule("R11", label("R11"), said && start.isAfter(deadline), null,
            List.of(wording.of(order, List.of(start, deadline)), wording.of(key, List.of())));
    }

    /** What is said of a rule; the form tells the applicant what to do about VAT, the county is told what was answered. */
    List<String> of(PlanPoint point, GrantApplication application) {
        return "vat".equals(point.name()) && application.vatDeductible() != null
            ? List.of(wording.of(application.vatDeductible() ? "application.vat.without" : "application.vat.with", List.of())) : point.sentences();
    }

    /** A rule this application is not held to. */
    PlanControl.Rule notSet(String code) {
        return new PlanControl.Rule(code, label(code), null, null, List.of(wording.of("application.control." + code + ".not-set", List.of())));
    }

    private String label(String code) {
        return wording.of("application.control." + code, List.of());
    }
}
