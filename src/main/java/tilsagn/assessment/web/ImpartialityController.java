package tilsagn.assessment.web;

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
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** A person's word on whether they are impartial on the case. */
@Controller
@RequestMapping("/cases/{number}/assessment/impartiality")
class ImpartialityController {

    private static final String VIEW = "assessment/impartiality";

    private final Assessments assessments;
    private final AssessmentDesk desk;
    private final AssessmentPage page;
    private final FormFaults faults;

    ImpartialityController(Assessments assessments, AssessmentDesk desk, AssessmentPage page, FormFaults faults) {
        this.assessments = assessments;
        this.desk = desk;
        this.page = page;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model, Locale locale) {
        fill(user, number, model, locale);
        model.addAttribute("form", Map.of());
        return VIEW;
    }

    @PostMapping
    String declare(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, Locale locale,
        HttpServletResponse response, RedirectAttributes redirect) {
        String answer = typed.get("impartial");
        try {
            if (!"yes".equals(answer) && !"no".equals(answer)) {
                throw Refusal.onField("impartial", "assessment.impartiality.choose");
            }
            assessments.declareImpartiality(user, CaseNumber.parse(number), "yes".equals(answer), typed.get("reason"));
        } catch (Refusal refusal) {
            fill(user, number, model, locale);
            model.addAttribute("form", new HashMap<>(typed));
            return faults.show(refusal, model, response, VIEW);
        }
        return "yes".equals(answer) ? toScores(number, redirect) : toQueue(number, redirect);
    }

    private static String toScores(String number, RedirectAttributes redirect) {
        Flash.success(redirect, "assessment.impartiality.done");
        return "redirect:/cases/" + number + "/assessment/scores";
    }

    // The case no longer exists for this person.
    private static String toQueue(String number, RedirectAttributes redirect) {
        Flash.info(redirect, "assessment.impartiality.conflict-done", number);
        return "redirect:/worklist";
    }

    private void fill(User user, String number, Model model, Locale locale) {
        AssessmentOverview overview = desk.overview(user, CaseNumber.parse(number));
        page.fill(model, overview, locale);
        model.addAttribute("blindParties", desk.partiesIfBlind(user, overview.application().caseNumber()));
        model.addAttribute("declared", overview.declarationOf(user.username()).orElse(null));
        boolean mayAssess = (user.has(Role.ADVISOR) || user.has(Role.EXTERNAL_ASSESSOR)) && overview.isAt("IMPARTIALITY");
        boolean handles = user.has(Role.ADVISOR) || user.has(Role.MANAGER) || user.has(Role.DECISION_MAKER) || user.has(Role.EXTERNAL_ASSESSOR);
        model.addAttribute("answers", mayAssess ? List.of("yes", "no") : List.of("no"));
        model.addAttribute("mayDeclare", handles && overview.declarationOf(user.username()).isEmpty());
    }
}
