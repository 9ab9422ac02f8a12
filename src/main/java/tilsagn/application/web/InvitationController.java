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
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.InvitationView;
import tilsagn.application.Invitations;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/**
 * Where the link of an invitation leads: who invites to what, and nothing of what is written. A link that is unknown, used, withdrawn or
 * too old gets one and the same page.
 */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private final Invitations invitations;
    private final FormFaults formFaults;

    InvitationController(Invitations invitations, FormFaults formFaults) {
        this.invitations = invitations;
        this.formFaults = formFaults;
    }

    @GetMapping
    String look(@LoggedIn User user, @PathVariable String token, Model model, HttpServletResponse response) {
        Optional<InvitationView> invitation = invitations.behind(token);
        if (invitation.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "application/invitation";
        }
        model.addAttribute("token", token);
        model.addAttribute("invitation", invitation.get());
        model.addAttribute("me", user);
        model.addAttribute("staff", user != null && !user.has(Role.APPLICANT));
        model.addAttribute("other", user != null && !invitation.get().email().equalsIgnoreCase(user.email()));
        return "application/invitation";
    }

    /** Asks to log in and leads back. */
    @GetMapping("/login")
    String login(@PathVariable String token) {
        return "redirect:/invitations/" + token;
    }

    @PostMapping
    String accept(@LoggedIn User user, @PathVariable String token, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        Optional<InvitationView> invitation = invitations.behind(token);
        if (invitation.isEmpty()) {
            return look(user, token, model, response);
        }
        try {
            UUID application = invitations.accept(user, token, confirmed);
            Flash.success(redirect, "application.invitation.accepted");
            return "redirect:/applications/" + application + (invitation.get().signatory() ? "/sign-off" : "");
        } catch (Refusal refusal) {
            String view = look(user, token, model, response);
            return formFaults.show(refusal, model, response, view);
        }
    }
}
