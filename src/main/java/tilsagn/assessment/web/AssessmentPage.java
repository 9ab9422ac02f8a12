package tilsagn.assessment.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.assessment.AssessmentOverview;
import tilsagn.assessment.AssessmentResult;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.Criterion;
import tilsagn.core.web.Formats;

/** What every page of an assessment shows besides its form. */
@Component
class AssessmentPage {

    private final Calls calls;
    private final Formats formats;

    AssessmentPage(Calls calls, Formats formats) {
        this.calls = calls;
        this.formats = formats;
    }

    // 20 × 6,5 + 15 × 5 + …
    private String terms(AssessmentResult result) {
        return result.counting().stream().map(one -> one.weight() + " × " + formats.decimal(one.average())).collect(Collectors.joining(" + "));
    }

    void fill(Model model, AssessmentOverview overview, Locale locale) {
        Call call = calls.get(overview.application().callId());
        Map<String, String> names = call.criteria().stream()
            .collect(Collectors.toMap(Criterion::code, criterion -> criterion.name(locale)));
        model.addAttribute("number", overview.application().caseNumber().value());
        model.addAttribute("overview", overview);
        model.addAttribute("criterionNames", names);
        model.addAttribute("threshold", call.threshold());
        model.addAttribute("scoring", call.scoring());
        if (overview.result() != null) {
            model.addAttribute("arithmetic", terms(overview.result()));
            model.addAttribute("leftOutNames", overview.result().leftOut().stream().map(one -> one.code() + " " + names.get(one.code()))
                .collect(Collectors.joining(", ")));
        }
        model.addAttribute("belowThreshold", overview.result() != null
            && !call.threshold().isReachedBy(overview.result().lowest(), overview.result().weighted()));
    }
}
