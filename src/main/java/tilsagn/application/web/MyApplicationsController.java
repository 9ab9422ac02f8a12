package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.Counties;
import tilsagn.account.Language;
import tilsagn.account.LoggedIn;
import tilsagn.account.Municipality;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;

/** Starting a new application. */
@Controller
@RequestMapping("/applications")
class MyApplicationsController {

    private static final String NEW = "new";

    private final Applications applications;
    private final Organisations organisations;
    private final Counties counties;
    private final Calls calls;
    private final FormFaults formFaults;
    private final Wording wording;

    MyApplicationsController(Applications applications, Organisations organisations, Counties counties, Calls calls, FormFaults formFaults,
                             Wording wording) {
        this.applications = applications;
        this.organisations = organisations;
        this.counties = counties;
        this.calls = calls;
        this.formFaults = formFaults;
        this.wording = wording;
    }

    @GetMapping("/new")
    String choose(@LoggedIn User user, @RequestParam(name = "call", required = false) String slug, Model model) {
        return slug == null ? "redirect:/calls" : form(user, calls.bySlug(slug), Typed.empty(), model);
    }

    @PostMapping
    String start(@LoggedIn User user, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
        Typed typed = Typed.sent(sent);
        Call call = calls.bySlug(typed.text("call"));
        try {
            GrantApplication draft = applications.start(user, call.id(), organisation(user, typed));
            return "redirect:/applications/" + draft.id();
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, form(user, call, typed, model));
        }
    }

    private OrganisationNumber organisation(User user, Typed typed) {
        String chosen = typed.text("organisation");
        boolean newOne = chosen.equals(NEW) || organisations.of(user).isEmpty();
        if (newOne) {
            return register(user, typed).number();
        }
        if (chosen.isBlank()) {
            throw Refusal.onField("organisation", "application.missing.organisation");
        }
        return OrganisationNumber.parse(chosen);
    }

    private Organisation register(User user, Typed typed) {
        Reading reading = new Reading(typed);
        if (typed.text("organisationNumber").isBlank()) {
            throw Refusal.onField("organisationNumber", "application.missing.organisationNumber");
        }
        OrganisationNumber number = reading.organisationNumber("organisationNumber");
        reading.refuseFaults();
        Language writtenStandard = reading.code("writtenStandard", Language.class);
        if (writtenStandard == null) {
            throw Refusal.of(List.of(Fault.on("writtenStandard", "application.missing.writtenStandard")));
        }
        return organisations.register(user, number, typed.text("organisationName"), typed.text("municipality"), writtenStandard);
    }

    private String form(User user, Call call, Typed typed, Model model) {
        Map<String, String> mine = new LinkedHashMap<>();
        organisations.of(user).forEach(own -> mine.put(own.number().digits(), own.name() + " (" + own.number().format() + ")"));
        Map<String, String> municipalities = new LinkedHashMap<>();
        for (Municipality municipality : counties.municipalities(call.county())) {
            municipalities.put(municipality.number(), municipality.name());
        }
        boolean firstTime = mine.isEmpty();
        String chosen = typed.text("organisation").isBlank() && !firstTime ? mine.keySet().iterator().next() : typed.text("organisation");
        mine.put(NEW, wording.of("application.new.another", List.of()));
        model.addAllAttributes(Map.of("call", call, "form", typed, "mine", mine, "firstTime", firstTime, "chosen", chosen,
            "municipalities", municipalities, "languages", Language.values()));
        return "application/new";
    }
}
