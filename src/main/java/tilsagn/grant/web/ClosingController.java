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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.Closings;
import tilsagn.grant.RegisterWatch;

/** The closing of a grant: the checklist, and the button that is there once everything is done. */
@Controller
@RequestMapping("/cases/{number}/grant/closing")
class ClosingController {

    private static final String VIEW = "grant/closing";

    private final Closings closings;
    private final RegisterWatch watch;
    private final FormFaults formFaults;

    ClosingController(Closings closings, RegisterWatch watch, FormFaults formFaults) {
        this.watch = watch;
        this.closings = closings;
        this.formFaults = formFaults;
    }

    @Bean
    static CasePanel closingPanel() {
        return new CasePanel("grant-closing", "grant/closing", "grant.closing.panel", 49, Set.of());
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(user, CaseNumber.parse(number), model);
        return VIEW;
    }

    @PostMapping
    String close(@LoggedIn User user, @PathVariable String number, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            closings.close(user, caseNumber);
        } catch (Refusal refusal) {
            fill(user, caseNumber, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.closing.done");
        return "redirect:/cases/" + caseNumber + "/grant/closing";
    }

    private void fill(User user, CaseNumber number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("warning", watch.of(number).orElse(null));
        model.addAttribute("view", closings.view(user, number).orElse(null));
    }
}
