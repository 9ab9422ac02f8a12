package tilsagn.correspondence.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Language;
import tilsagn.account.User;
import tilsagn.account.LoggedIn;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.correspondence.LetterField;
import tilsagn.correspondence.LetterPreviews;
import tilsagn.correspondence.LetterTemplate;
import tilsagn.correspondence.LetterTemplates;
import tilsagn.decision.Outcome;

/** Where a county words its decision letters, tries the words on a case, and sees how they read before. */
@Controller
@RequestMapping("/rankings/templates")
class LetterTemplatesController {

    private static final String VIEW = "correspondence/letter-template";

    private final LetterTemplates templates;
    private final LetterPreviews previews;
    private final FormFaults faults;

    LetterTemplatesController(LetterTemplates templates, LetterPreviews previews, FormFaults faults) {
        this.templates = templates;
        this.previews = previews;
        this.faults = faults;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        model.addAttribute("schemes", templates.overview(user));
        model.addAttribute("outcomes", Outcome.values());
        return "correspondence/letter-templates";
    }

    /** @param version words to begin with, or {@code null} for the newest; 0 are the standard ones */
    @GetMapping("/{scheme}/{outcome}")
    String form(@LoggedIn User user, @PathVariable String scheme, @PathVariable String outcome, @RequestParam(required = false) Integer version, Model model) {
        LetterTemplate.Place place = templates.place(user, scheme, of(outcome));
        int newest = templates.newest(place).map(LetterTemplate::number).orElse(0);
        LetterTemplate.Content content = templates.content(place, version == null ? newest : version);
        return show(user, place, new LetterTemplateForm(content.nb(), content.nn(), newest, "", Language.NB), model);
    }

    /** Shows the letter with what is typed; nothing is kept. */
    @PostMapping(path = "/{scheme}/{outcome}", params = "preview")
    String preview(@LoggedIn User user, @PathVariable String scheme, @PathVariable String outcome, LetterTemplateForm form, Model model,
                   HttpServletResponse response) {
        LetterTemplate.Place place = templates.place(user, scheme, of(outcome));
        try {
            if (form.tryOn() == null || form.tryOn().isBlank()) {
                throw Refusal.onField("tryOn", "correspondence.letter-template.try.needed");
            }
            model.addAttribute("letter", previews.of(user, CaseNumber.parse(form.tryOn()), place.outcome(), form.content().in(form.language()), form.language()));
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, show(user, place, form, model));
        }
        return show(user, place, form, model);
    }

    /** Keeps the words as a new version. */
    @PostMapping(path = "/{scheme}/{outcome}", params = "!preview")
    String write(@LoggedIn User user, @PathVariable String scheme, @PathVariable String outcome, LetterTemplateForm form, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        LetterTemplate.Place place = templates.place(user, scheme, of(outcome));
        try {
            int number = templates.write(user, scheme, place.outcome(), form.basedOn(), form.content());
            Flash.success(redirect, "correspondence.letter-template.kept", number);
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, show(user, place, form, model));
        }
        return "redirect:/rankings/templates/" + scheme + "/" + outcome;
    }

    private static Outcome of(String outcome) {
        return Arrays.stream(Outcome.values()).filter(one -> one.name().equals(outcome)).findFirst().orElseThrow(() -> new NotFound("outcome " + outcome));
    }

    private String show(User user, LetterTemplate.Place place, LetterTemplateForm form, Model model) {
        List<LetterTemplate> versions = templates.versions(place);
        model.addAttribute("place", place);
        model.addAttribute("schemeName", templates.overview(user).stream().filter(one -> one.code().equals(place.scheme())).findFirst().orElseThrow().name());
        model.addAttribute("form", form);
        model.addAttribute("versions", versions);
        model.addAttribute("standard", templates.content(place, 0));
        model.addAttribute("fields", LetterField.of(place.outcome()));
        model.addAttribute("mayWrite", templates.mayWrite(user));
        model.addAttribute("languages", Language.values());
        Map<String, String> offered = new LinkedHashMap<>();
        previews.casesOf(user, place.scheme()).forEach((number, name) -> offered.put(number.value(), number + " " + name));
        model.addAttribute("offered", offered);
        return VIEW;
    }
}
