package tilsagn.application.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.OverlapRadar;
import tilsagn.application.Partner;
import tilsagn.application.PartnersSection;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

/** The plan with its arithmetic controlled, and who takes part: two panels an advisor goes back to again and again. */
@Controller
class CasePlanController {

    private final Calls calls;
    private final PlanControl.Factory controls;
    private final OverlapRadar radar;

    CasePlanController(Calls calls, PlanControl.Factory controls, OverlapRadar radar) {
        this.calls = calls;
        this.controls = controls;
        this.radar = radar;
    }

    @GetMapping("/cases/{number}/plan")
    String plan(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, Model model) {
        model.addAttribute("draft", application);
        model.addAttribute("control", controls.of(application, calls.get(application.callId())));
        return "application/case-plan";
    }

    @GetMapping("/cases/{number}/partners")
    String partners(@LoggedIn User user, @RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, Model model) {
        Set<OrganisationNumber> numbers = application.partners().stream().map(Partner::number).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<OrganisationNumber, Set<CaseNumber>> elsewhere = radar.casesOf(user, application, numbers);
        PartnersSection section = new PartnersSection(application.partners());
        List<PartnerRow> rows = application.partners().stream()
            .map(partner -> new PartnerRow(partner, partner.number() == null ? Set.of() : elsewhere.getOrDefault(partner.number(), Set.of()))).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("covered", section.covered());
        model.addAttribute("companies", section.companies().size());
        model.addAttribute("small", section.companies().stream().filter(Partner::sme).count());
        model.addAttribute("years", radar.years());
        return "application/case-partners";
    }

    /** A partner and the other cases it takes part in. */
    record PartnerRow(Partner partner, Collection<CaseNumber> elsewhere) {

        /** Its page in Enhetsregisteret; {@code null} for one without a number and for invented ones, which the register does not know. */
        public String registerPage() {
            return partner.number() == null || partner.number().isSynthetic() ? null
                : "https://virksomhet.brreg.no/nb/oppslag/enheter/" + partner.number().digits();
        }
    }
}
