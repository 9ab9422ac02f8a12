package tilsagn.application.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.GrantApplication;
import tilsagn.application.Partner;
import tilsagn.application.PartnerRole;
import tilsagn.application.PartnersSection;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.call.StakeholderGroup;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;

/** Who takes part. */
@Component
class PartnersPage implements SectionPage {

    private static final List<String> START = List.of("sme", "letterOfIntent", "_sme", "_letterOfIntent");

    @Override
    public Section section() {
        return Section.PARTNERS;
    }

    @Override
    public Typed form(GrantApplication draft) {
        return Typed.empty().putRows("partners", draft.partners().stream().map(PartnersPage::row).toList());
    }

    private static Typed row(Partner partner) {
        return Typed.empty().put("number", partner.number()).put("name", partner.name()).put("grouping", partner.grouping())
            .put("role", partner.role()).put("sme", partner.sme()).put("letterOfIntent", partner.letterOfIntent())
            .put("cash", digits(partner.cash())).put("effort", digits(partner.effort()));
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        PartnersSection section = new PartnersSection(reading.rows("partners", START, PartnersPage::partner));
        reading.refuseFaults();
        return section;
    }

    private static Partner partner(Reading row) {
        return new Partner(row.organisationNumber("number"), row.text("name", 200), row.code("grouping", StakeholderGroup.class),
            row.code("role", PartnerRole.class), row.flag("sme"), row.flag("letterOfIntent"), row.amount("cash"), row.amount("effort"));
    }

    private static String digits(Nok amount) {
        return amount == null ? null : amount.digits();
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        List<String> typedGroupings = form.rows("partners").stream().map(row -> row.text("grouping")).filter(Objects::nonNull).toList();
        model.addAttribute("groupings", StakeholderGroup.values());
        model.addAttribute("covered",
            Arrays.stream(StakeholderGroup.values()).filter(group -> typedGroupings.contains(group.name())).toList());
        model.addAttribute("partnerRoles", PartnerRole.values());
        model.addAttribute("network", draft.targetGroup() == TargetGroup.BUSINESS_NETWORK);
        model.addAttribute("rules", call.rules());
    }
}
