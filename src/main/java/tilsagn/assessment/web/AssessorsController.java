package tilsagn.assessment.web;

import java.util.LinkedHashMap;
import java.util.List;
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
import tilsagn.assessment.Assessors;
import tilsagn.assessment.ReturnedPlaces;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;

/** The places of a case: who has them, and whom the manager asks to take a free one. */
@Controller
@RequestMapping("/cases/{number}/assessment/assessors")
class AssessorsController {

    private static final String VIEW = "assessment/assessors";

    private final Assessors assessors;
    private final ReturnedPlaces returned;
    private final FormFaults faults;
    private final Wording wording;

    AssessorsController(Assessors assessors, ReturnedPlaces returned, FormFaults faults, Wording wording) {
        this.assessors = assessors;
        this.returned = returned;
        this.faults = faults;
        this.wording = wording;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(user, number, "", model);
        return VIEW;
    }

    @PostMapping
    String invite(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String username, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        try {
            assessors.invite(user, CaseNumber.parse(number), username);
        } catch (Refusal refusal) {
            fill(user, number, username, model);
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "assessment.assessors.invited");
        return "redirect:/cases/" + number + "/assessment/assessors";
    }

    /** Takes back an invitation that nobody has answered. */
    @PostMapping("/{username}/withdraw")
    String withdraw(@LoggedIn User user, @PathVariable String number, @PathVariable String username, RedirectAttributes redirect) {
        returned.withdraw(user, CaseNumber.parse(number), username);
        Flash.success(redirect, "assessment.assessors.withdrawn");
        return "redirect:/cases/" + number + "/assessment/assessors";
    }

    private void fill(User user, String number, String chosen, Model model) {
        Assessors.Places places = assessors.placesOf(user, CaseNumber.parse(number));
        Map<String, String> candidates = new LinkedHashMap<>();
        places.candidates().forEach(one -> candidates.put(one.username(), one.has(Role.EXTERNAL_ASSESSOR)
            ? wording.of("assessment.assessors.external", List.of(one.name())) : one.name()));
        model.addAttribute("number", number);
        model.addAttribute("places", places);
        model.addAttribute("candidates", candidates);
        model.addAttribute("chosen", chosen);
        model.addAttribute("mayInvite", user.has(Role.MANAGER));
    }
}
