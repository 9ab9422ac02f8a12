package tilsagn.grant.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.Terminations;

/** Ending a grant before its time: the adviser's notice, and the manager's decision once the time to comment is over. */
@Controller
@RequestMapping("/cases/{number}/grant/termination")
class TerminationController {

    private static final String VIEW = "grant/termination";

    private final Terminations terminations;
    private final FormFaults formFaults;

    TerminationController(Terminations terminations, FormFaults formFaults) {
        this.terminations = terminations;
        this.formFaults = formFaults;
    }

    @Bean
    static CasePanel terminationPanel() {
        return new CasePanel("grant-termination", "grant/termination", "grant.termination.panel", 49, Set.of());
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(user, CaseNumber.parse(number), new Typed("", "", ""), model);
        return VIEW;
    }

    @PostMapping("/notice")
    String notice(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String reason, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            terminations.notice(user, caseNumber, reason);
        } catch (Refusal refusal) {
            fill(user, caseNumber, new Typed(reason, "", ""), model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.termination.noticed-done");
        return "redirect:/cases/" + caseNumber + "/grant/termination";
    }

    @PostMapping("/decision")
    String decide(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String terminate,
                  @RequestParam(defaultValue = "") String answer, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            terminations.decide(user, caseNumber, terminate.isEmpty() ? null : Boolean.valueOf(terminate), answer);
        } catch (Refusal refusal) {
            fill(user, caseNumber, new Typed("", terminate, answer), model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.termination.decided-done");
        return "redirect:/cases/" + caseNumber + "/grant/termination";
    }

    private void fill(User user, CaseNumber number, Typed form, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("view", terminations.view(user, number).orElse(null));
        model.addAttribute("form", form);
    }

    /** What was typed. */
    record Typed(String reason, String terminate, String answer) {
    }
}
