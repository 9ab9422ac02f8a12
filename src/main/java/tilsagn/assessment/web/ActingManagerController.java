package tilsagn.assessment.web;

import java.util.LinkedHashMap;
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
import tilsagn.account.User;
import tilsagn.assessment.ActingManagers;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The administrator chooses who leads a case on which every manager has a conflict. */
@Controller
@RequestMapping("/cases/{number}/assessment/acting-manager")
class ActingManagerController {

    private static final String VIEW = "assessment/acting-manager";

    private final ActingManagers actingManagers;
    private final FormFaults faults;

    ActingManagerController(ActingManagers actingManagers, FormFaults faults) {
        this.actingManagers = actingManagers;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model) {
        return fill(user, number, null, "", model);
    }

    @PostMapping
    String appoint(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String username,
        @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            actingManagers.appoint(user, CaseNumber.parse(number), username, reason);
        } catch (Refusal refusal) {
            fill(user, number, username, reason, model);
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "assessment.acting.done");
        return "redirect:/cases/" + number + "/assessment/acting-manager";
    }

    private String fill(User user, String number, String chosen, String typed, Model model) {
        ActingManagers.View view = actingManagers.view(user, CaseNumber.parse(number));
        Map<String, String> choices = new LinkedHashMap<>();
        view.candidates().forEach(person -> choices.put(person.username(), person.name()));
        model.addAttribute("number", number);
        model.addAttribute("page", view);
        model.addAttribute("choices", choices);
        model.addAttribute("chosen", chosen);
        model.addAttribute("typed", typed);
        return VIEW;
    }
}
