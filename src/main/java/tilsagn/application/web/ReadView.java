package tilsagn.application.web;

import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Counties;
import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartnersSection;
import tilsagn.call.Call;
import tilsagn.call.StakeholderGroup;

/** What is needed to show a whole application, to its writers and to the county alike. */
@Component
class ReadView {

    private final Counties counties;
    private final PlanFigures.Factory figures;
    private final Attachments attachments;

    ReadView(Counties counties, PlanFigures.Factory figures, Attachments attachments) {
        this.counties = counties;
        this.figures = figures;
        this.attachments = attachments;
    }

    /** Puts the application, its call and what is computed from it into the model. */
    void fill(Model model, GrantApplication draft, Call call) {
        model.addAttribute("draft", draft);
        model.addAttribute("call", call);
        model.addAttribute("municipalityNames", draft.project().municipalities().values().stream()
            .map(number -> counties.municipality(number).name()).collect(Collectors.joining(", ")));
        model.addAttribute("organisationMunicipality", counties.municipality(draft.organisationMunicipality()).name());
        model.addAttribute("covered", new PartnersSection(draft.partners()).covered());
        model.addAttribute("groupings", StakeholderGroup.values());
        model.addAttribute("partyStatus", PartyStatus.of(draft.status()));
        model.addAttribute("attached", attachments.of(draft, call));
        model.addAttribute("attachedAt", "/applications/" + draft.id() + "/attachments/");
        model.addAttribute("figures", figures.of(draft.plan(), call.rules(), draft.targetGroup()));
    }
}
