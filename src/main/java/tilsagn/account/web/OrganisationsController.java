package tilsagn.account.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.AccessRequests;
import tilsagn.account.LoggedIn;
import tilsagn.account.MemberRole;
import tilsagn.account.Memberships;
import tilsagn.account.OrganisationInvitations;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The organisations one acts for, and who else does. Whoever does not is answered as if there were none. */
@Controller
@RequestMapping("/organisations")
class OrganisationsController {

    private final Organisations organisations;
    private final Memberships memberships;
    private final OrganisationInvitations invitations;
    private final AccessRequests requests;
    private final FormFaults formFaults;

    OrganisationsController(Organisations organisations, Memberships memberships, OrganisationInvitations invitations, AccessRequests requests,
                            FormFaults formFaults) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.invitations = invitations;
        this.requests = requests;
        this.formFaults = formFaults;
    }

    @GetMapping
    String mine(@LoggedIn User user, Model model) {
        model.addAttribute("organisations", organisations.of(user));
        return "account/organisations";
    }

    @GetMapping("/{organisation}")
    String page(@LoggedIn User user, @PathVariable String organisation, Model model) {
        return page(user, number(organisation), "", model);
    }

    @PostMapping("/{organisation}/invitations")
    String invite(@LoggedIn User user, @PathVariable String organisation, @RequestParam(defaultValue = "") String email,
                  @RequestParam(defaultValue = "MEMBER") MemberRole role, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        OrganisationNumber number = number(organisation);
        return tried(() -> {
            invitations.invite(user, number, email, role);
            return done(number, redirect, "account.invitation.sent", email.strip());
        }, user, number, email, model, response);
    }

    @PostMapping("/{organisation}/invitations/{invitation}/withdrawal")
    String withdraw(@LoggedIn User user, @PathVariable String organisation, @PathVariable UUID invitation, RedirectAttributes redirect) {
        OrganisationNumber number = number(organisation);
        invitations.withdraw(user, number, invitation);
        return done(number, redirect, "account.invitation.withdrawn");
    }

    @PostMapping("/{organisation}/members/{person}/role")
    String changeRole(@LoggedIn User user, @PathVariable String organisation, @PathVariable UUID person, @RequestParam MemberRole role,
                      Model model, HttpServletResponse response, RedirectAttributes redirect) {
        OrganisationNumber number = number(organisation);
        return tried(() -> {
            memberships.changeRole(user, number, person, role);
            return done(number, redirect, "account.members.role.done");
        }, user, number, "", model, response);
    }

    @GetMapping("/{organisation}/members/{person}/removal")
    String askRemoval(@LoggedIn User user, @PathVariable String organisation, @PathVariable UUID person, Model model) {
        OrganisationNumber number = number(organisation);
        model.addAttribute("organisation", memberships.organisation(user, number));
        model.addAttribute("member", memberships.of(user, number).stream().filter(one -> one.id().equals(person)).findFirst()
            .orElseThrow(() -> new NotFound("member " + person)));
        model.addAttribute("self", person.equals(user.id()));
        return "account/removal";
    }

    @PostMapping("/{organisation}/members/{person}/removal")
    String remove(@LoggedIn User user, @PathVariable String organisation, @PathVariable UUID person, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        OrganisationNumber number = number(organisation);
        return tried(() -> {
            memberships.remove(user, number, person);
            Flash.success(redirect, "account.members.removed");
            return person.equals(user.id()) ? "redirect:/organisations" : "redirect:/organisations/" + number.digits();
        }, user, number, "", model, response);
    }

    @PostMapping("/{organisation}/requests/{request}")
    String answer(@LoggedIn User user, @PathVariable String organisation, @PathVariable UUID request, @RequestParam boolean accept,
                  RedirectAttributes redirect) {
        OrganisationNumber number = number(organisation);
        requests.answer(user, number, request, accept);
        return done(number, redirect, accept ? "account.access.granted" : "account.access.refused");
    }

    @PostMapping("/{organisation}/takeover")
    String takeOver(@LoggedIn User user, @PathVariable String organisation, RedirectAttributes redirect) {
        OrganisationNumber number = number(organisation);
        memberships.takeOver(user, number);
        return done(number, redirect, "account.members.role.done");
    }

    private String tried(Supplier<String> deed, User user, OrganisationNumber number, String email, Model model, HttpServletResponse response) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, page(user, number, email, model));
        }
    }

    private static String done(OrganisationNumber number, RedirectAttributes redirect, String key, Object... args) {
        Flash.success(redirect, key, args);
        return "redirect:/organisations/" + number.digits();
    }

    private String page(User user, OrganisationNumber number, String email, Model model) {
        boolean administrator = memberships.roleOf(user, number) == MemberRole.ADMINISTRATOR;
        model.addAttribute("organisation", memberships.organisation(user, number));
        model.addAttribute("members", memberships.of(user, number));
        model.addAttribute("self", user.id());
        model.addAttribute("administrator", administrator);
        model.addAttribute("orphaned", memberships.isOrphaned(user, number));
        model.addAttribute("invitations", invitations.open(user, number));
        model.addAttribute("requests", requests.open(user, number));
        model.addAttribute("roles", List.of(MemberRole.MEMBER, MemberRole.ADMINISTRATOR));
        model.addAttribute("typedEmail", email);
        return "account/organisation";
    }

    private static OrganisationNumber number(String digits) {
        try {
            return new OrganisationNumber(digits);
        } catch (Refusal noNumber) {
            throw new NotFound("organisation " + digits);
        }
    }
}
