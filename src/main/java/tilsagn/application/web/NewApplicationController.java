package tilsagn.application.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.Language;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.ApplicantRegister;
import tilsagn.application.ApplicationStarts;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;

/**
 * The first page an applicant meets: who applies. The register fills in what it knows; nothing is started for an organisation whose name
 * the person has not seen.
 */
@Controller
@RequestMapping("/applications")
class NewApplicationController {

    private static final String NUMBER = "organisationNumber";

    private final ApplicationStarts starts;
    private final ApplicantRegister applicants;
    private final NewApplicationPage page;
    private final RegisterDesk desk;
    private final Calls calls;
    private final FormFaults formFaults;

    NewApplicationController(ApplicationStarts starts, ApplicantRegister applicants, NewApplicationPage page, RegisterDesk desk, Calls calls,
                             FormFaults formFaults) {
        this.starts = starts;
        this.applicants = applicants;
        this.page = page;
        this.desk = desk;
        this.calls = calls;
        this.formFaults = formFaults;
    }

    @GetMapping("/new")
    String choose(@LoggedIn User user, @RequestParam(name = "call", required = false) String slug, Model model) {
        if (slug == null) {
            return "redirect:/calls";
        }
        Call call = calls.bySlug(slug);
        return call.isCancelled() ? "redirect:/calls/" + call.slug() : page.show(user, call, Typed.empty(), RegisterAnswer.NONE, model);
    }

    /** What the register says about what is typed, as a piece of the page. */
    @GetMapping("/register")
    String answer(@RequestParam MultiValueMap<String, String> asked, Model model) {
        Typed typed = Typed.sent(asked);
        page.answer(typed.has("call") ? calls.bySlug(typed.text("call")).county() : null, typed, desk.ask(typed.text(NUMBER)), model);
        model.addAttribute("alone", true);
        return "application/new :: answer";
    }

    /** Looks up, refreshes or starts, by the button that was pressed. */
    @PostMapping
    String start(@LoggedIn User user, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
        Typed typed = picked(Typed.sent(sent));
        Call call = calls.bySlug(typed.text("call"));
        if (typed.has("refresh")) {
            return refresh(user, call, typed, model);
        }
        try {
            if (page.isForOwn(user, typed)) {
                return begun(starts.forOwn(user, call.id(), own(typed)));
            }
            return startNew(user, call, typed, model, response);
        } catch (Refusal refusal) {
            // Others act for it already: its administrators can let one more in, and the page says how to ask.
            model.addAttribute("taken", "account.organisation.taken".equals(refusal.key()));
            RegisterAnswer answer = page.isForOwn(user, typed) ? RegisterAnswer.NONE : desk.ask(typed.text(NUMBER));
            return formFaults.show(refusal, model, response, page.show(user, call, typed, answer, model));
        }
    }

    // The answer is shown first; the button after that confirms the very number it was about.
    private String startNew(User user, Call call, Typed typed, Model model, HttpServletResponse response) {
        RegisterAnswer answer = desk.ask(typed.text(NUMBER));
        if (answer.fault() != null) {
            return formFaults.show(Refusal.of(List.of(answer.fault())), model, response, page.show(user, call, typed, answer, model));
        }
        if (answer.is(RegisterAnswer.State.NONE)) {
            throw Refusal.onField(NUMBER, "application.missing.organisationNumber");
        }
        boolean confirmed = answer.number() != null && answer.number().equals(typed.text("confirmed"));
        if (!confirmed || typed.has("lookup") || typed.has("pick")) {
            return page.show(user, call, typed, answer, model);
        }
        return begun(starts.forNew(user, call.id(), applicant(answer.number(), typed)));
    }

    private static ApplicationStarts.NewApplicant applicant(String number, Typed typed) {
        Reading reading = new Reading(typed);
        Language writtenStandard = reading.code("writtenStandard", Language.class);
        reading.refuseFaults();
        return new ApplicationStarts.NewApplicant(new OrganisationNumber(number), typed.text("organisationName"), typed.text("municipality"),
            writtenStandard);
    }

    // One of the hits of a search was pressed: from now on it is the number that was typed.
    private static Typed picked(Typed typed) {
        return typed.has("pick") ? typed.put(NUMBER, typed.text("pick")) : typed;
    }

    private String refresh(User user, Call call, Typed typed, Model model) {
        OrganisationNumber number = OrganisationNumber.parse(typed.text("refresh"));
        if (page.isOwn(user, number)) {
            model.addAttribute("unanswered", !applicants.refresh(number));
        }
        return page.show(user, call, typed, RegisterAnswer.NONE, model);
    }

    private static OrganisationNumber own(Typed typed) {
        if (typed.text("organisation").isBlank()) {
            throw Refusal.onField("organisation", "application.missing.organisation");
        }
        return OrganisationNumber.parse(typed.text("organisation"));
    }

    private static String begun(GrantApplication draft) {
        return "redirect:/applications/" + draft.id() + "/" + Section.ELIGIBILITY.path();
    }
}
