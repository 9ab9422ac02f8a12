package tilsagn.application.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotices;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The advisor's page of the deficiency notices: choosing, writing, looking at the letter, sending; more time; what came back. */
@Controller
@RequestMapping("/cases/{number}/deficiency")
class CaseDeficiencyController {

    private static final String VIEW = "application/case-deficiency";

    private final DeficiencyNotices notices;
    private final CaseDeficiencyView view;
    private final FormFaults formFaults;

    CaseDeficiencyController(DeficiencyNotices notices, CaseDeficiencyView view, FormFaults formFaults) {
        this.notices = notices;
        this.view = view;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        view.fill(user, CaseNumber.parse(number), null, model);
        return VIEW;
    }

    /** Sends it, or with {@code propose} or {@code preview} shows the page again with what was asked for. */
    @PostMapping
    String send(@LoggedIn User user, @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Model model,
                HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        Typed typed = Typed.sent(sent);
        try {
            DeficiencyDraft draft = draft(typed);
            if (typed.has("propose") || typed.has("preview")) {
                view.fill(user, caseNumber, typed, model);
                view.again(user, caseNumber, typed, draft, model);
                return VIEW;
            }
            notices.issue(user, caseNumber, draft);
        } catch (Refusal refusal) {
            view.fill(user, caseNumber, typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "application.deficiency.sent");
        return "redirect:/cases/" + number + "/deficiency";
    }

    @PostMapping("/extension")
    String extend(@LoggedIn User user, @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        Typed typed = Typed.sent(sent);
        try {
            Reading reading = new Reading(typed);
            var lastDay = reading.date("lastDay");
            reading.refuseFaults();
            notices.extend(user, caseNumber, lastDay, typed.text("reason"));
        } catch (Refusal refusal) {
            view.fill(user, caseNumber, typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "application.deficiency.extended");
        return "redirect:/cases/" + number + "/deficiency";
    }

    // A date that cannot be read is told like one that is not possible, with everything else that is wrong.
    private static DeficiencyDraft draft(Typed typed) {
        return new DeficiencyDraft(List.copyOf(typed.all("fields")), typed.text("message"), new Reading(typed).date("lastDay"));
    }
}
