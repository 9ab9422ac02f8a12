package tilsagn.assessment.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.AssessmentDesk;
import tilsagn.core.CaseNumber;

/** The panel: where the assessment stands, and once both sheets are in what they say. */
@Controller
class AssessmentController {

    private final AssessmentDesk desk;
    private final AssessmentPage page;

    AssessmentController(AssessmentDesk desk, AssessmentPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping("/cases/{number}/assessment")
    String overview(@LoggedIn User user, @PathVariable String number, Model model, Locale locale) {
        page.fill(model, desk.overview(user, CaseNumber.parse(number)), locale);
        model.addAttribute("showNotes", user.has(Role.ADVISOR) || user.has(Role.MANAGER) || user.has(Role.AUDITOR));
        return "assessment/overview";
    }
}
