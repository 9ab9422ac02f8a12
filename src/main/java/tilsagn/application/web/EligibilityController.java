package tilsagn.application.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.Verdict;
import tilsagn.call.Calls;

/** Answers "may we apply?" while the questions are being answered; saves nothing. */
@Controller
class EligibilityController {

    private final Applications applications;
    private final Calls calls;
    private final EligibilityPage page;

    EligibilityController(Applications applications, Calls calls, EligibilityPage page) {
        this.applications = applications;
        this.calls = calls;
        this.page = page;
    }

    @PostMapping("/applications/{id}/eligibility/verdict")
    String verdict(@LoggedIn User user, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Verdict verdict = page.verdict(Typed.sent(sent), calls.get(applications.draft(user, id).callId()));
        model.addAttribute("verdict", verdict);
        model.addAttribute("reasons", page.reasons(verdict));
        return "application/eligibility :: verdict";
    }
}
