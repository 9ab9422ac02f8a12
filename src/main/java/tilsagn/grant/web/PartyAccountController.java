package tilsagn.grant.web;

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
import tilsagn.grant.AccountViews;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.Recoveries;

/** The final account to the party, and its word before money is asked back. */
@Controller
@RequestMapping("/applications/{id}/account")
class PartyAccountController {

    private static final String VIEW = "grant/party-final";

    private final AccountViews views;
    private final ClaimViews claims;
    private final Recoveries recoveries;
    private final FormFaults formFaults;

    PartyAccountController(AccountViews views, ClaimViews claims, Recoveries recoveries, FormFaults formFaults) {
        this.views = views;
        this.claims = claims;
        this.recoveries = recoveries;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, Model model) {
        fill(user, id, "", model);
        return VIEW;
    }

    @PostMapping
    String comment(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String said, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        try {
            recoveries.comment(user, id, said);
        } catch (Refusal refusal) {
            fill(user, id, said, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.recovery.commented.done");
        return "redirect:/applications/" + id + "/account";
    }

    private void fill(User user, UUID id, String said, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("title", claims.title(user, id));
        model.addAttribute("may", claims.standing(user, id));
        model.addAttribute("view", views.ofParty(user, id));
        model.addAttribute("typedWords", said);
    }
}
