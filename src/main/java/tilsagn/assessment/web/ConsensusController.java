package tilsagn.assessment.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

/** The note on each criterion the two assessors differ on. */
@Controller
@RequestMapping("/cases/{number}/assessment/consensus")
class ConsensusController {

    private static final String VIEW = "assessment/consensus";
    private static final String FIELD = "note-";

    private final Assessments assessments;
    private final AssessmentDesk desk;
    private final AssessmentPage page;
    private final FormFaults faults;

    ConsensusController(Assessments assessments, AssessmentDesk desk, AssessmentPage page, FormFaults faults) {
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
    String write(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, Locale locale,
        HttpServletResponse response, RedirectAttributes redirect) {
        Map<String, String> notes = typed.entrySet().stream().filter(entry -> entry.getKey().startsWith(FIELD))
            .collect(Collectors.toMap(entry -> entry.getKey().substring(FIELD.length()), Map.Entry::getValue));
        try {
            assessments.writeConsensus(user, CaseNumber.parse(number), notes);
        } catch (Refusal refusal) {
            fill(user, number, model, locale);
            model.addAttribute("form", new HashMap<>(typed));
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "assessment.consensus.done");
        return "redirect:/cases/" + number + "/assessment";
    }

    private void fill(User user, String number, Model model, Locale locale) {
        AssessmentOverview overview = desk.overview(user, CaseNumber.parse(number));
        page.fill(model, overview, locale);
        model.addAttribute("editable", user.has(Role.ADVISOR) && overview.isAt("CONSENSUS") && overview.isAssessor(user.username()));
    }
}
