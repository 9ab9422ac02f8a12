package tilsagn.aid.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.User;
import tilsagn.aid.AidBasis;
import tilsagn.aid.AidBreaches;
import tilsagn.aid.AidCase;
import tilsagn.aid.AidDeclarations;
import tilsagn.aid.AidDesk;
import tilsagn.aid.AidFinding;
import tilsagn.application.AidType;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/** Fills the state-aid panel: what is judged, what was typed, and the sentences of the judgement. */
@Component
class AidPanel {

    static final String VIEW = "aid/case";

    private final AidDesk desk;
    private final AidDeclarations declarations;
    private final FormFaults faults;
    private final Formats formats;
    private final Wording wording;
    private final AidBreaches breaches;
    private final BusinessTime time;

    AidPanel(AidDesk desk, AidDeclarations declarations, FormFaults faults, Formats formats, Wording wording, AidBreaches breaches, BusinessTime time) {
        this.breaches = breaches;
        this.desk = desk;
        this.declarations = declarations;
        this.faults = faults;
        this.formats = formats;
        this.wording = wording;
        this.time = time;
    }

    String first(User user, CaseNumber number, AidBasis chosen, Model model) {
        AidCase view = desk.view(user, number);
        model.addAttribute("breachChoices", AidBreaches.choices(user));
        return fill(view, AidForm.first(view, chosen, formats), EntryForm.empty(view.application().organisationName()), model);
    }

    /** The page again with what was typed; {@code null} stands for a form nobody typed in. */
    String refused(User user, CaseNumber number, AidForm form, EntryForm entry, Refusal refusal, Model model, HttpServletResponse response) {
        AidCase view = desk.view(user, number);
        model.addAttribute("breachChoices", AidBreaches.choices(user));
        fill(view, form == null ? AidForm.first(view, null, formats) : form, entry == null ? EntryForm.empty(view.application().organisationName()) : entry, model);
        model.addAttribute("entering", entry != null);
        return faults.show(refusal, model, response, VIEW);
    }

    private String fill(AidCase view, AidForm form, EntryForm entry, Model model) {
        AidBasis chosen = form.chosen();
        model.addAttribute("desk", view);
        model.addAttribute("form", form);
        model.addAttribute("entry", entry);
        model.addAttribute("chosen", chosen);
        model.addAttribute("bases", List.of(AidBasis.values()));
        model.addAttribute("questions", chosen == null ? List.of() : chosen.questions());
        model.addAttribute("possibleSupplements", supplements(chosen, view));
        model.addAttribute("types", List.of(AidType.values()));
        model.addAttribute("findings", view.judgement() == null ? List.of() : view.judgement().findings().stream().map(this::sentence).toList());
        model.addAttribute("ruleTitle", view.rule() == null ? null : view.rule().title(LocaleContextHolder.getLocale()));
        model.addAttribute("asked", declarations.of(view.application().caseNumber()));
        model.addAttribute("breach", breaches.of(view.application().caseNumber()).orElse(null));
        model.addAttribute("today", time.today());
        return VIEW;
    }

    private Map<String, String> supplements(AidBasis chosen, AidCase view) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (chosen != null) {
            desk.supplements(view.application().county(), chosen, view.day()).forEach((one, points) ->
                choices.put(one.name(), wording.of("aid.supplement." + one, List.of(points))));
        }
        return choices;
    }

    private Sentence sentence(AidFinding finding) {
        return new Sentence(finding.weight().name(), wording.of(finding.key(), finding.args()));
    }

    /** One sentence of the judgement. */
    record Sentence(String weight, String words) {
    }
}
