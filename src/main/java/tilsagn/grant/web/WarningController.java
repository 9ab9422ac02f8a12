package tilsagn.grant.web;

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
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.Closings;
import tilsagn.grant.RegisterWarning;
import tilsagn.grant.RegisterWatch;

/** What the register of organisations has against the recipient, and the adviser's decision about it. */
@Controller
@RequestMapping("/cases/{number}/grant/warning")
class WarningController {

    private static final String VIEW = "grant/warning";

    private final RegisterWatch watch;
    private final Closings closings;
    private final FormFaults formFaults;

    WarningController(RegisterWatch watch, Closings closings, FormFaults formFaults) {
        this.watch = watch;
        this.closings = closings;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        return page(user, CaseNumber.parse(number), null, "", model);
    }

    @PostMapping
    String decide(@LoggedIn User user, @PathVariable String number, @RequestParam(required = false) RegisterWarning.Decision decision,
                  @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            watch.decide(user, caseNumber, decision, note);
        } catch (Refusal refusal) {
            page(user, caseNumber, decision, note, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.watch.done." + decision);
        return "redirect:/cases/" + caseNumber + (decision == RegisterWarning.Decision.TERMINATE ? "/grant/termination" : "/grant/warning");
    }

    private String page(User user, CaseNumber number, RegisterWarning.Decision decision, String note, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("view", closings.view(user, number).orElse(null));
        model.addAttribute("warning", watch.of(number).orElse(null));
        model.addAttribute("decisions", RegisterWarning.Decision.values());
        model.addAttribute("decision", decision);
        model.addAttribute("note", note);
        return VIEW;
    }
}
