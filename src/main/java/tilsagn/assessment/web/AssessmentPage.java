package tilsagn.assessment.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.assessment.AssessmentOverview;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.Criterion;

/** What every page of an assessment shows besides its form. */
@Component
class AssessmentPage {

    private final Calls calls;

    AssessmentPage(Calls calls) {
        this.calls = calls;
    }

    void fill(Model model, AssessmentOverview overview, Locale locale) {
        Call call = calls.get(overview.application().callId());
        Map<String, String> names = call.criteria().stream()
            .collect(Collectors.toMap(Criterion::code, criterion -> criterion.name(locale)));
        model.addAttribute("number", overview.application().caseNumber().value());
        model.addAttribute("overview", overview);
        model.addAttribute("criterionNames", names);
        model.addAttribute("threshold", call.threshold());
        model.addAttribute("belowThreshold", overview.result() != null
            && !call.threshold().isReachedBy(overview.result().lowest(), overview.result().weighted()));
    }
}
