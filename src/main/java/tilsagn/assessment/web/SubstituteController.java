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
import tilsagn.account.User;
import tilsagn.assessment.Substitutes;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;

/** The manager chooses who takes the place of an assessor with a conflict, and is led to the next free place as long as there is one. */
@Controller
@RequestMapping("/cases/{number}/assessment/substitute")
class SubstituteController {

    private static final String VIEW = "assessment/substitute";
    private static final String QUEUE = "-";

    private final Substitutes substitutes;
    private final Wording wording;
    private final FormFaults faults;

    SubstituteController(Substitutes substitutes, Wording wording, FormFaults faults) {
        this.substitutes = substitutes;
        this.wording = wording;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model) {
        return fill(user, number, null, "", model);
    }

    @PostMapping
    String appoint(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String substitute,
        @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            substitutes.appoint(user, CaseNumber.parse(number), QUEUE.equals(substitute) ? null : substitute, note);
        } catch (Refusal refusal) {
            fill(user, number, substitute, note, model);
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, QUEUE.equals(substitute) ? "assessment.substitute.left" : "assessment.substitute.done");
        boolean more = substitutes.placesToFill(user, CaseNumber.parse(number)) > 0;
        return "redirect:/cases/" + number + (more ? "/assessment/substitute" : "/assessment");
    }

    private String fill(User user, String number, String chosen, String note, Model model) {
        List<Substitutes.Candidate> candidates = substitutes.candidates(user, CaseNumber.parse(number));
        Map<String, String> choices = new LinkedHashMap<>();
        candidates.forEach(one -> choices.put(one.username(), wording.of("assessment.substitute.choice", List.of(one.name(), one.load(),
            wording.of("assessment.word." + (one.word() == null ? "NONE" : one.word()), List.of())))));
        choices.put(QUEUE, wording.of("assessment.substitute.queue", List.of()));
        model.addAttribute("number", number);
        model.addAttribute("places", substitutes.placesToFill(user, CaseNumber.parse(number)));
        model.addAttribute("choices", choices);
        model.addAttribute("chosen", chosen);
        model.addAttribute("note", note);
        return VIEW;
    }
}
