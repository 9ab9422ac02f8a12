package tilsagn.application.web;

import java.util.LinkedHashMap;
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

import tilsagn.account.Accounts;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Invitations;
import tilsagn.application.NewInvitation;
import tilsagn.application.SignOffState;
import tilsagn.application.SignOffs;
import tilsagn.application.Team;
import tilsagn.application.TeamView;
import tilsagn.call.Calls;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The signature before sending: the lead asks for it, the signatory reads everything and signs. */
@Controller
@RequestMapping("/applications/{id}/sign-off")
class SignOffController {

    private final Applications applications;
    private final SignOffs signOffs;
    private final Invitations invitations;
    private final Team team;
    private final Calls calls;
    private final Accounts accounts;
    private final ReadView readView;
    private final FormFaults formFaults;

    SignOffController(Applications applications, SignOffs signOffs, Invitations invitations, Team team, Calls calls, Accounts accounts,
                      ReadView readView, FormFaults formFaults) {
        this.applications = applications;
        this.signOffs = signOffs;
        this.invitations = invitations;
        this.team = team;
        this.calls = calls;
        this.accounts = accounts;
        this.readView = readView;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, Model model) {
        return page(user, id, Typed.empty(), model);
    }

    @PostMapping
    String sign(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean declared,
                @RequestParam(defaultValue = "") String read, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            signOffs.sign(user, id, declared, read);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, page(user, id, Typed.empty(), model));
        }
        Flash.success(redirect, "application.sign-off.done");
        return back(id);
    }

    /** Somebody who can open it already, or anybody by name and e-mail. */
    @PostMapping("/ask")
    String ask(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String member, @RequestParam(defaultValue = "") String name,
               @RequestParam(defaultValue = "") String email, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            if (member.isBlank()) {
                invitations.invite(user, id, NewInvitation.toSign(email, name));
            } else {
                signOffs.ask(user, id, member);
            }
        } catch (Refusal refusal) {
            Typed typed = Typed.sent(Map.of("email", List.of(email), "name", List.of(name), "member", List.of(member)));
            return formFaults.show(refusal, model, response, page(user, id, typed, model));
        }
        Flash.success(redirect, "application.sign-off.asked");
        return back(id);
    }

    private String page(User user, UUID id, Typed form, Model model) {
        GrantApplication draft = applications.draft(user, id);
        TeamView people = team.of(user, id);
        SignOffState state = signOffs.of(user, id);
        readView.fill(model, draft, calls.get(draft.callId()));
        model.addAttribute("may", people.mine());
        model.addAttribute("signing", state);
        model.addAttribute("sum", signOffs.sumOf(user, id));
        model.addAttribute("signer", state.signedBy() == null ? null : accounts.nameOf(state.signedBy()));
        model.addAttribute("asked", people.people().stream().filter(TeamView.Person::signatory).toList());
        model.addAttribute("invited", people.invitations().stream().filter(TeamView.Open::signatory).toList());
        model.addAttribute("members", members(people));
        model.addAttribute("form", form);
        return "application/sign-off";
    }

    private static Map<String, String> members(TeamView people) {
        Map<String, String> members = new LinkedHashMap<>();
        people.people().forEach(one -> members.put(one.username(), one.name()));
        return members;
    }

    private static String back(UUID id) {
        return "redirect:/applications/" + id + "/sign-off";
    }
}
