package tilsagn.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.AssessmentDesk;
import tilsagn.assessment.AssessmentOverview;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.ReturnedRecommendations;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The amount an advisor recommends, with the reasons. */
@Controller
@RequestMapping("/cases/{number}/assessment/recommendation")
class RecommendationController {

    private static final String VIEW = "assessment/recommendation";

    private final Assessments assessments;
    private final AssessmentDesk desk;
    private final AssessmentPage page;
    private final FormFaults faults;
    private final ReturnedRecommendations returned;

    RecommendationController(Assessments assessments, AssessmentDesk desk, AssessmentPage page, FormFaults faults,
        ReturnedRecommendations returned) {
        this.assessments = assessments;
        this.desk = desk;
        this.page = page;
        this.faults = faults;
        this.returned = returned;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model, Locale locale) {
        AssessmentOverview overview = fill(user, number, model, locale);
        model.addAttribute("form", Map.of("amount", overview.application().appliedAmount().digits()));
        return VIEW;
    }

    @PostMapping
    String recommend(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, Locale locale,
        HttpServletResponse response, RedirectAttributes redirect) {
        try {
            assessments.recommend(user, CaseNumber.parse(number), amount(typed), typed.get("reason"));
        } catch (Refusal refusal) {
            fill(user, number, model, locale);
            model.addAttribute("form", new HashMap<>(typed));
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "assessment.recommendation.done");
        return "redirect:/cases/" + number + "/assessment";
    }

    private static Nok amount(Map<String, String> typed) {
        if (typed.getOrDefault("amount", "").isBlank()) {
            return null;
        }
        try {
            return Nok.parse(typed.get("amount"));
        } catch (Refusal unreadable) {
            List<Fault> onField = new ArrayList<>();
            unreadable.faults().forEach(fault -> onField.add(new Fault("amount", fault.key(), fault.args())));
            throw Refusal.of(onField);
        }
    }

    private AssessmentOverview fill(User user, String number, Model model, Locale locale) {
        AssessmentOverview overview = desk.overview(user, CaseNumber.parse(number));
        page.fill(model, overview, locale);
        model.addAttribute("returnedNote", overview.isAt("RECOMMENDATION") ? returned.noteOn(CaseNumber.parse(number)).orElse(null) : null);
        model.addAttribute("editable", user.has(Role.ADVISOR) && overview.isAt("RECOMMENDATION"));
        return overview;
    }
}
