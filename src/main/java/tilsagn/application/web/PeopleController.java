package tilsagn.application.web;

import java.util.List;
import java.util.Map;
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
import tilsagn.application.Invitations;
import tilsagn.application.NewInvitation;
import tilsagn.application.Team;
import tilsagn.application.TeamRole;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The people of an application: who they are, whom to invite, and how one goes or is replaced. */
@Controller
@RequestMapping("/applications/{id}/people")
class PeopleController {

    private final PeoplePage page;
    private final Team team;
    private final Invitations invitations;
    private final FormFaults formFaults;

    PeopleController(PeoplePage page, Team team, Invitations invitations, FormFaults formFaults) {
        this.page = page;
        this.team = team;
        this.invitations = invitations;
        this.formFaults = formFaults;
    }

    @GetMapping
    String people(@LoggedIn User user, @PathVariable UUID id, Model model) {
        return page.show(user, id, Typed.empty(), model);
    }

    @PostMapping("/invitations")
    String invite(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String email,
                  @RequestParam(defaultValue = "") String role, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            invitations.invite(user, id, NewInvitation.to(email, role(role)));
        } catch (Refusal refusal) {
            Typed typed = Typed.sent(Map.of("email", List.of(email), "role", List.of(role)));
            return formFaults.show(refusal, model, response, page.show(user, id, typed, model));
        }
        Flash.success(redirect, "application.people.invited", email.strip());
        return back(id);
    }

    @PostMapping("/invitations/{invitation}/again")
    String again(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
        invitations.sendAgain(user, id, invitation);
        return done(id, redirect, "application.people.sent-again");
    }

    @PostMapping("/invitations/{invitation}/withdraw")
    String withdraw(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
        invitations.withdraw(user, id, invitation);
        return done(id, redirect, "application.people.withdrawn");
    }

    @PostMapping("/role")
    String role(@LoggedIn User user, @PathVariable UUID id, @RequestParam String member, @RequestParam String role, RedirectAttributes redirect) {
        team.changeRole(user, id, member, role(role));
        return done(id, redirect, "application.people.role-changed");
    }

    /** Asks once more, with the name, before somebody goes or the lead is handed on. */
    @GetMapping("/confirm")
    String confirm(@LoggedIn User user, @PathVariable UUID id, @RequestParam String deed, @RequestParam(defaultValue = "") String member, Model model) {
        return page.confirm(user, id, deed, member.isBlank() ? user.username() : member, model);
    }

    @PostMapping("/remove")
    String remove(@LoggedIn User user, @PathVariable UUID id, @RequestParam String member, RedirectAttributes redirect) {
        team.remove(user, id, member);
        return done(id, redirect, "application.people.removed");
    }

    @PostMapping("/lead")
    String handOver(@LoggedIn User user, @PathVariable UUID id, @RequestParam String member, RedirectAttributes redirect) {
        team.handOver(user, id, member);
        return done(id, redirect, "application.people.handed-over");
    }

    @PostMapping("/take-over")
    String takeOver(@LoggedIn User user, @PathVariable UUID id, RedirectAttributes redirect) {
        team.takeOver(user, id);
        return done(id, redirect, "application.people.taken-over");
    }

    @PostMapping("/leave")
    String leave(@LoggedIn User user, @PathVariable UUID id, RedirectAttributes redirect) {
        team.leave(user, id);
        Flash.success(redirect, "application.people.left");
        return "redirect:/applications";
    }

    /** Who writes which section: one choice per section, all saved at once. */
    @PostMapping("/sections")
    String assign(@LoggedIn User user, @PathVariable UUID id, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        page.assign(user, id, sent);
        return done(id, redirect, "application.people.assigned");
    }

    private static String done(UUID id, RedirectAttributes redirect, String key) {
        Flash.success(redirect, key);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/applications/" + id + "/people";
    }

    private static TeamRole role(String name) {
        return PeoplePage.INVITABLE.stream().filter(role -> role.name().equals(name)).findFirst().orElse(null);
    }
}
