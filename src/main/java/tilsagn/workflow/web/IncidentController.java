package tilsagn.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.web.Flash;
import tilsagn.workflow.Incidents;
import tilsagn.workflow.LostMails;

/** What has stopped, for administrators: the list, one of them in detail, and another try. */
@Controller
@RequestMapping("/incidents")
class IncidentController {

    private final Incidents incidents;
    private final LostMails mails;

    IncidentController(Incidents incidents, LostMails mails) {
        this.incidents = incidents;
        this.mails = mails;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        model.addAttribute("incidents", incidents.of(user));
        model.addAttribute("mails", mails.of(user));
        return "workflow/incidents";
    }

    @GetMapping("/{id}")
    String show(@LoggedIn User user, @PathVariable String id, Model model) {
        model.addAttribute("incident", incidents.get(user, id));
        return "workflow/incident";
    }

    @PostMapping("/{id}/retry")
    String retry(@LoggedIn User user, @PathVariable String id, RedirectAttributes redirect) {
        incidents.retry(user, id);
        Flash.success(redirect, "workflow.incident.retried");
        return "redirect:/incidents";
    }

    /** Sends the mails that did not go out once more. */
    @PostMapping("/mails/retry")
    String sendAgain(@LoggedIn User user, RedirectAttributes redirect) {
        if (mails.of(user).isEmpty()) {
            Flash.info(redirect, "workflow.incident.mails.none");
            return "redirect:/incidents";
        }
        int sent = mails.sendAgain(user);
        if (sent == 0) {
            Flash.warning(redirect, "workflow.incident.mails.none-sent");
        } else {
            Flash.success(redirect, "workflow.incident.mails.sent", sent);
        }
        return "redirect:/incidents";
    }
}
