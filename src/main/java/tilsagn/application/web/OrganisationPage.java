package tilsagn.application.web;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.GrantApplication;
import tilsagn.application.OrganisationSection;
import tilsagn.application.Risk;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.Nok;

/** How the project is run, and what may go wrong. */
@Component
class OrganisationPage implements SectionPage {

    @Override
    public Section section() {
        return Section.ORGANISATION;
    }

    @Override
    public Typed form(GrantApplication draft) {
        return Typed.empty().putRows("risks", draft.organisation().risks().stream().map(OrganisationPage::row).toList());
    }

    private static Typed row(Risk risk) {
        return Typed.empty().put("cause", risk.cause()).put("consequence", risk.consequence()).put("measure", risk.measure());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        OrganisationSection section = new OrganisationSection(reading.rows("risks", List.of(),
            row -> new Risk(row.text("cause", 300), row.text("consequence", 300), row.text("measure", 300))));
        reading.refuseFaults();
        return section;
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        Nok from = call.form().risksRequiredFrom();
        model.addAttribute("risksFrom", from);
        boolean required = from != null && !from.exceeds(draft.appliedAmount());
        model.addAttribute("risksRequired", required);
        model.addAttribute("riskRows", required ? form.rowsToShow("risks") : form.rows("risks"));
    }
}
