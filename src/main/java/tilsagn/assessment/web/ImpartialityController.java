package tilsagn.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
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
import tilsagn.assessment.AssessmentDesk;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.ImpartialityDesk;
import tilsagn.assessment.ReturnedPlaces;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.ReturnPath;

/**
 * A person's word on whether they are impartial on the case. It stands before everything else of the case: whoever has not given it is led
 * here, and afterwards to where they wanted to go. For an advisor who comes to take a place as assessor, the word and the place are one.
 */
@Controller
@RequestMapping("/cases/{number}/assessment/impartiality")
class ImpartialityController {

    /** Refusals of a place that leave the word itself standing. */
    private static final Set<String> NO_PLACE = Set.of("workflow.already-done", "workflow.on-its-way", "workflow.taken-by-other", "workflow.somebody-faster",
        "assessment.enough-assess-already", "assessment.blind.formal-checker");

    private static final String VIEW = "assessment/impartiality";

    private final Assessments assessments;
    private final Impartiality impartiality;
    private final ImpartialityDesk desk;
    private final AssessmentDesk assessmentDesk;
    private final ReturnedPlaces returned;
    private final FormFaults faults;

    ImpartialityController(Assessments assessments, Impartiality impartiality, ImpartialityDesk desk, AssessmentDesk assessmentDesk,
        ReturnedPlaces returned, FormFaults faults) {
        this.returned = returned;
        this.assessmentDesk = assessmentDesk;
        this.assessments = assessments;
        this.impartiality = impartiality;
        this.desk = desk;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, @RequestParam(required = false) String to, Model model) {
        ImpartialityDesk.View view = fill(user, number, to, model);
        // In a blind call a tie may be to another case: the page must not answer for the person, nor tell them by that.
        boolean tied = !view.touching().isEmpty() && assessmentDesk.partiesIfBlind(user, CaseNumber.parse(number)).isEmpty();
        model.addAttribute("form", tied ? Map.of("impartial", "no") : Map.of());
        return VIEW;
    }

    @PostMapping
    String declare(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model,
        HttpServletResponse response, RedirectAttributes redirect) {
        String to = typed.get("to");
        String answer = typed.get("impartial");
        try {
            if ("back".equals(answer)) {
                return giveBack(user, number, typed.get("returnReason"), redirect);
            }
            if (!"yes".equals(answer) && !"no".equals(answer)) {
                throw Refusal.onField("impartial", "assessment.impartiality.choose");
            }
            return "no".equals(answer) ? conflict(user, number, typed.get("reason"), redirect) : impartial(user, number, to, redirect);
        } catch (Refusal refusal) {
            fill(user, number, to, model);
            model.addAttribute("form", new HashMap<>(typed));
            return faults.show(refusal, model, response, VIEW);
        }
    }

    // Who has said so already, or comes to the task itself while a place is free, takes the place. Somebody from outside is there for that alone.
    private String impartial(User user, String number, String to, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        ImpartialityDesk.View view = desk.view(user, caseNumber);
        boolean comesForThePlace = !view.mustDeclare() || wanted(number, to) == null && view.placeFree();
        if (user.has(Role.EXTERNAL_ASSESSOR) || user.has(Role.ADVISOR) && comesForThePlace) {
            if (takesPlace(user, caseNumber, view.mustDeclare())) {
                Flash.success(redirect, "assessment.impartiality.done");
                return "redirect:/cases/" + number + "/assessment/scores";
            }
        }
        impartiality.declare(user, caseNumber, true, null);
        Flash.success(redirect, "assessment.impartiality.read-on");
        return "redirect:" + (wanted(number, to) == null ? "/cases/" + number : wanted(number, to));
    }

    // Where others hold the places the word counts all the same: one may want to read only.
    private boolean takesPlace(User user, CaseNumber caseNumber, boolean mustDeclare) {
        try {
            assessments.declareImpartiality(user, caseNumber, true, null);
            return true;
        } catch (Refusal refusal) {
            if (mustDeclare && refusal.faults().stream().anyMatch(fault -> NO_PLACE.contains(fault.key()))) {
                return false;
            }
            throw refusal;
        }
    }

    // Somebody from outside has no time for it: the case no longer exists for them.
    private String giveBack(User user, String number, String reason, RedirectAttributes redirect) {
        returned.giveBack(user, CaseNumber.parse(number), reason);
        Flash.success(redirect, "assessment.give-back.done", number);
        return "redirect:/worklist";
    }

    // The case no longer exists for this person.
    private String conflict(User user, String number, String reason, RedirectAttributes redirect) {
        impartiality.declare(user, CaseNumber.parse(number), false, reason);
        Flash.info(redirect, "assessment.impartiality.conflict-done", number);
        return "redirect:/worklist";
    }

    // Only a page of this very case, and never this page itself.
    private static String wanted(String number, String to) {
        String path = ReturnPath.carried(to);
        boolean ofCase = path != null && (path + "/").startsWith("/cases/" + number + "/") && !path.contains("..");
        return ofCase && !path.startsWith("/cases/" + number + "/assessment/impartiality") ? path : null;
    }

    private ImpartialityDesk.View fill(User user, String number, String to, Model model) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        ImpartialityDesk.View view = desk.view(user, caseNumber);
        model.addAttribute("number", number);
        model.addAttribute("page", view);
        model.addAttribute("wanted", wanted(number, to));
        model.addAttribute("blindParties", assessmentDesk.partiesIfBlind(user, caseNumber));
        model.addAttribute("mayGiveBack", returned.mayGiveBack(user, caseNumber));
        model.addAttribute("answers", List.of("yes", "no"));
        model.addAttribute("takesPlace", (user.has(Role.ADVISOR) || user.has(Role.EXTERNAL_ASSESSOR)) && view.placeFree() && wanted(number, to) == null);
        model.addAttribute("appeals", view.history().isEmpty() ? List.of() : desk.appeals(user, caseNumber));
        return view;
    }
}
