package tilsagn.application.web;

import java.util.Optional;
import java.util.UUID;

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
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Revisions;
import tilsagn.application.Team;
import tilsagn.call.Calls;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** Opening a sent application again: a page that says what counts meanwhile, and a form that must be confirmed. */
@Controller
@RequestMapping("/applications/{id}/reopen")
class ReopenController {

    private static final String VIEW = "application/reopen";

    private final Applications applications;
    private final Revisions revisions;
    private final Team team;
    private final Calls calls;
    private final FormFaults formFaults;

    ReopenController(Applications applications, Revisions revisions, Team team, Calls calls, FormFaults formFaults) {
        this.applications = applications;
        this.revisions = revisions;
        this.team = team;
        this.calls = calls;
        this.formFaults = formFaults;
    }

    @GetMapping
    String ask(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication application = fill(user, id, model);
        Optional<GrantApplication> open = revisions.draftOf(application);
        if (open.isPresent()) {
            return home(open.get().id());
        }
        return application.caseNumber() == null ? home(id) : VIEW;
    }

    @PostMapping
    String reopen(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        try {
            UUID draft = revisions.reopen(user, id, confirmed);
            Flash.success(redirect, "application.reopen.done");
            return home(draft);
        } catch (Refusal refusal) {
            fill(user, id, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
    }

    private GrantApplication fill(User user, UUID id, Model model) {
        GrantApplication application = applications.draft(user, id);
        model.addAttribute("draft", application);
        model.addAttribute("call", calls.get(application.callId()));
        model.addAttribute("may", team.standing(user, id));
        model.addAttribute("possible", revisions.isPossible(application));
        return application;
    }

    private static String home(UUID id) {
        return "redirect:/applications/" + id;
    }
}
