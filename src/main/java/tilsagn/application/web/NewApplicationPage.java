package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Counties;
import tilsagn.account.Language;
import tilsagn.account.Municipality;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.OrganisationNumber;

/** The page on which an application is started: my organisations, the search field, and what the register answered. */
@Component
class NewApplicationPage {

    private static final String NEW = "new";

    private final Organisations organisations;
    private final Counties counties;
    private final RegisterDesk desk;

    NewApplicationPage(Organisations organisations, Counties counties, RegisterDesk desk) {
        this.organisations = organisations;
        this.counties = counties;
        this.desk = desk;
    }

    /** Whether the person means one of the organisations already acted for. */
    boolean isForOwn(User user, Typed typed) {
        return !typed.text("organisation").equals(NEW) && !typed.has("lookup") && !typed.has("pick") && !organisations.of(user).isEmpty();
    }

    boolean isOwn(User user, OrganisationNumber number) {
        return organisations.mayActFor(user, number);
    }

    String show(User user, Call call, Typed typed, RegisterAnswer answer, Model model) {
        List<Organisation> mine = organisations.of(user);
        model.addAttribute("call", call);
        model.addAttribute("mine", mine);
        model.addAttribute("chosen", chosen(mine, typed));
        model.addAttribute("sample", desk.isSample());
        answer(call.county(), typed, answer, model);
        return "application/new";
    }

    /** What is needed to show an answer, alone or on its page. */
    void answer(String county, Typed typed, RegisterAnswer answer, Model model) {
        Map<String, String> municipalities = new LinkedHashMap<>();
        for (Municipality municipality : counties.municipalities(county)) {
            municipalities.put(municipality.number(), municipality.name());
        }
        model.addAttribute("form", typed);
        model.addAttribute("answer", answer);
        model.addAttribute("municipalities", municipalities);
        model.addAttribute("languages", Language.values());
        model.addAttribute("writtenStandard", writtenStandard(typed, answer));
    }

    private static String chosen(List<Organisation> mine, Typed typed) {
        if (mine.isEmpty() || typed.has("lookup") || typed.has("pick")) {
            return NEW;
        }
        return typed.text("organisation").isBlank() ? mine.get(0).number().digits() : typed.text("organisation");
    }

    // The register's word is the suggestion for the organisation it was said about; another choice made for that one stays.
    private static String writtenStandard(Typed typed, RegisterAnswer answer) {
        boolean same = answer.number() != null && answer.number().equals(typed.text("confirmed"));
        if (same && !typed.text("writtenStandard").isBlank() || answer.said() == null || answer.said().language() == null) {
            return typed.text("writtenStandard");
        }
        return answer.said().language().name();
    }
}
