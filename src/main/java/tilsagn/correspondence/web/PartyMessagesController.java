package tilsagn.correspondence.web;

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
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.correspondence.CaseMessages;

/** The party's side of the messages on a case. Opening the page is noted although it is a GET: that the party has read is what must be known. */
@Controller
@RequestMapping("/applications/{id}/messages")
class PartyMessagesController {

    private static final String VIEW = "correspondence/party-messages";

    private final CaseMessages messages;
    private final FormFaults formFaults;

    PartyMessagesController(CaseMessages messages, FormFaults formFaults) {
        this.messages = messages;
        this.formFaults = formFaults;
    }

    @GetMapping
    String thread(@LoggedIn User user, @PathVariable UUID id, Model model) {
        return show(user, id, "", model);
    }

    @PostMapping
    String write(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String message, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        try {
            messages.writeAsParty(user, id, message);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, id, message, model));
        }
        Flash.success(redirect, "correspondence.messages.sent");
        return "redirect:/applications/" + id + "/messages";
    }

    private String show(User user, UUID id, String typed, Model model) {
        model.addAttribute("thread", messages.openAsParty(user, id));
        model.addAttribute("typed", typed);
        model.addAttribute("side", "PARTY");
        return VIEW;
    }
}
