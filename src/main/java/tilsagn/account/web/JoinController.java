package tilsagn.account.web;

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
import tilsagn.account.Organisation;
import tilsagn.account.OrganisationInvitations;
import tilsagn.account.User;
import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** Coming into an organisation others act for already: by an invitation, or by asking its administrators. */
@Controller
@RequestMapping("/organisations")
class JoinController {

    private final AccessRequests requests;
    private final OrganisationInvitations invitations;
    private final FormFaults formFaults;

    JoinController(AccessRequests requests, OrganisationInvitations invitations, FormFaults formFaults) {
        this.requests = requests;
        this.invitations = invitations;
        this.formFaults = formFaults;
    }

    @GetMapping("/access")
    String form(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("typedNumber", number);
        return "account/access";
    }

    @PostMapping("/access")
    String ask(@LoggedIn User user, @RequestParam(defaultValue = "") String organisationNumber, Model model, HttpServletResponse response,
               RedirectAttributes redirect) {
        try {
            Organisation organisation = requests.ask(user, read(organisationNumber));
            Flash.success(redirect, "account.access.asked", organisation.name());
            return "redirect:/organisations";
        } catch (Refusal refusal) {
            model.addAttribute("typedNumber", organisationNumber);
            return formFaults.show(refusal, model, response, "account/access");
        }
    }

    @GetMapping("/invitations/{token}")
    String offer(@LoggedIn User user, @PathVariable String token, Model model) {
        OrganisationInvitations.Offer offer = invitations.offer(token);
        model.addAttribute("offer", offer);
        model.addAttribute("me", user);
        model.addAttribute("other", !offer.isTo(user));
        model.addAttribute("token", token);
        return "account/invitation";
    }

    @PostMapping("/invitations/{token}")
    String accept(@LoggedIn User user, @PathVariable String token, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        try {
            OrganisationInvitations.Offer offer = invitations.accept(user, token, confirmed);
            Flash.success(redirect, "account.invitation.accepted", offer.name());
            return "redirect:/organisations/" + offer.organisation().digits();
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, offer(user, token, model));
        }
    }

    // What is wrong with the number stands beside its field.
    private static OrganisationNumber read(String typed) {
        try {
            return OrganisationNumber.parse(typed);
        } catch (Refusal wrong) {
            throw Refusal.of(wrong.faults().stream().map(fault -> new Fault("organisationNumber", fault.key(), fault.args())).toList());
        }
    }
}
