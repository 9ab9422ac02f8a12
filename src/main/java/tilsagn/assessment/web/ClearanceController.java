package tilsagn.assessment.web;

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
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.ImpartialityDesk;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The manager decides whether what somebody declared as a conflict disqualifies (fvl § 8). */
@Controller
@RequestMapping("/cases/{number}/assessment/impartiality/{username}")
class ClearanceController {

    private static final String VIEW = "assessment/clearance";

    private final Impartiality impartiality;
    private final ImpartialityDesk desk;
    private final FormFaults faults;

    ClearanceController(Impartiality impartiality, ImpartialityDesk desk, FormFaults faults) {
        this.impartiality = impartiality;
        this.desk = desk;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, @PathVariable String username, Model model) {
        return fill(user, number, username, "", model);
    }

    @PostMapping
    String clear(@LoggedIn User user, @PathVariable String number, @PathVariable String username,
        @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            impartiality.clear(user, CaseNumber.parse(number), username, reason);
        } catch (Refusal refusal) {
            fill(user, number, username, reason, model);
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "assessment.clearance.done");
        return "redirect:/cases/" + number + "/assessment/impartiality";
    }

    private String fill(User user, String number, String username, String reason, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("conflict", desk.conflict(user, CaseNumber.parse(number), username));
        model.addAttribute("typed", reason);
        return VIEW;
    }
}
