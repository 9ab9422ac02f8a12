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
import tilsagn.account.OrganisationRegister;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.DeadlineExtension;
import tilsagn.application.Extensions;
import tilsagn.call.Call;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.call.DeadlineChange;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Formats;

/** The county's page about a call's deadline: longer time for one applicant or for all, and what has been given. */
@Controller
@RequestMapping("/rankings/{slug}")
class ExtensionController {

    private static final String VIEW = "application/extensions";

    private final Calls calls;
    private final CallDeadlines deadlines;
    private final Extensions extensions;
    private final OrganisationRegister register;
    private final FormFaults formFaults;
    private final Formats formats;
    private final BusinessTime time;

    ExtensionController(Calls calls, CallDeadlines deadlines, Extensions extensions, OrganisationRegister register, FormFaults formFaults,
                        Formats formats, BusinessTime time) {
        this.calls = calls;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.register = register;
        this.formFaults = formFaults;
        this.formats = formats;
        this.time = time;
    }

    @GetMapping("/extensions")
    String show(@LoggedIn User user, @PathVariable String slug, Model model) {
        fill(user, visible(user, slug), Typed.empty(), model);
        return VIEW;
    }

    /** Longer time for one applicant. */
    @PostMapping("/extensions")
    String grant(@LoggedIn User user, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        Call call = visible(user, slug);
        Typed typed = Typed.sent(sent);
        try {
            Reading reading = new Reading(typed);
            DeadlineForm form = DeadlineForm.read(reading, typed, "deadline");
            OrganisationNumber number = reading.organisationNumber("organisationNumber");
            reading.refuseFaults();
            DeadlineExtension given = extensions.grant(user, call.id(), applicant(number), form.deadline(), typed.text("reason"));
            Flash.success(redirect, "application.extension.done", given.organisationName(), formats.deadline(given.to()));
        } catch (Refusal refusal) {
            return again(user, call, typed, refusal, model, response);
        }
        return "redirect:/rankings/" + slug + "/extensions";
    }

    // The register is asked whoever it is; what is known here is never shown. When it has no name the number must do.
    private DeadlineExtension.For applicant(OrganisationNumber number) {
        if (number == null) {
            return new DeadlineExtension.For(null, null);
        }
        return new DeadlineExtension.For(number, register.lookup(number) instanceof OrganisationRegister.Found found
            ? found.organisation().name() : number.format());
    }

    /** A later deadline for everybody. */
    @PostMapping("/deadline")
    String extend(@LoggedIn User user, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        Call call = visible(user, slug);
        Typed typed = Typed.sent(sent);
        try {
            Reading reading = new Reading(typed);
            DeadlineForm form = DeadlineForm.read(reading, typed, "common");
            reading.refuseFaults();
            DeadlineChange change = deadlines.extend(user, call.id(), form.deadline(), typed.text("commonReason"));
            Flash.success(redirect, "call.extension.done", formats.deadline(change.to()));
        } catch (Refusal refusal) {
            return again(user, call, typed, refusal, model, response);
        }
        return "redirect:/rankings/" + slug + "/extensions";
    }

    private String again(User user, Call call, Typed typed, Refusal refusal, Model model, HttpServletResponse response) {
        fill(user, call, typed, model);
        return formFaults.show(refusal, model, response, VIEW);
    }

    private Call visible(User user, String slug) {
        Call call = calls.bySlug(slug);
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + slug);
        }
        return call;
    }

    private void fill(User user, Call call, Typed form, Model model) {
        List<DeadlineExtension> given = extensions.in(user, call);
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        model.addAttribute("given", given);
        model.addAttribute("moved", deadlines.changesOf(call.id()));
        model.addAttribute("moment", time.now());
        model.addAttribute("mostDays", extensions.mostDays());
        boolean manager = user.has(Role.MANAGER);
        model.addAttribute("mayGrant", manager && !call.status().isAfter(CallStatus.IN_ASSESSMENT));
        model.addAttribute("mayMove", manager && !call.status().isAfter(CallStatus.CLOSED));
    }
}
