package tilsagn.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.ImpartialityDesk;
import tilsagn.assessment.InterestDeclaration;
import tilsagn.assessment.Interests;
import tilsagn.assessment.Tie;
import tilsagn.call.Calls;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The declaration in general, and the manager's overview of a call. */
@Controller
class InterestsController {

    private static final String VIEW = "assessment/interests";

    private final Interests interests;
    private final ImpartialityDesk desk;
    private final Calls calls;
    private final FormFaults faults;

    InterestsController(Interests interests, ImpartialityDesk desk, Calls calls, FormFaults faults) {
        this.interests = interests;
        this.desk = desk;
        this.calls = calls;
        this.faults = faults;
    }

    @GetMapping("/impartiality")
    String page(@LoggedIn User user, Model model) {
        InterestDeclaration newest = interests.newestOf(user).orElse(null);
        return fill(user, InterestsForm.of(newest), newest, model);
    }

    @PostMapping("/impartiality")
    String declare(@LoggedIn User user, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response,
        RedirectAttributes redirect) {
        InterestsForm form = InterestsForm.read(typed);
        try {
            interests.declare(user, form.interests());
        } catch (Refusal refusal) {
            fill(user, form, interests.newestOf(user).orElse(null), model);
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "assessment.interests.done", interests.monthsFor(user));
        return "redirect:/impartiality";
    }

    /** Who has said what about the cases of a call. */
    @GetMapping("/impartiality/{slug}")
    String call(@LoggedIn User user, @PathVariable String slug, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("matrix", desk.matrix(user, slug, after));
        return "assessment/declarations";
    }

    private String fill(User user, InterestsForm form, InterestDeclaration newest, Model model) {
        boolean overview = user.has(Role.MANAGER) || user.has(Role.AUDITOR);
        model.addAttribute("form", form);
        model.addAttribute("newest", newest);
        model.addAttribute("due", interests.isDue(user));
        model.addAttribute("months", interests.monthsFor(user));
        model.addAttribute("handles", !user.has(Role.AUDITOR) && !user.has(Role.ADMIN));
        model.addAttribute("ties", Tie.values());
        model.addAttribute("people", overview ? interests.inCountyOf(user) : new ArrayList<>());
        model.addAttribute("calls", overview ? calls.ofCounty(user.county()) : List.of());
        return VIEW;
    }
}
