package tilsagn.application;

import java.util.ArrayList;
import java.util.List;

import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;

/** Who must take part (R15). A cluster shows its breadth by the coverage; only a business network has a smallest number. */
final class PartnerRules {

    private final List<Partner> partners;
    private final List<Fault> faults = new ArrayList<>();

    private PartnerRules(List<Partner> partners) {
        this.partners = partners;
    }

    static List<Fault> check(GrantApplication application, SchemeRules scheme) {
        PartnerRules rules = new PartnerRules(application.partners());
        rules.everyPartnerIsDescribed();
        if (application.targetGroup() == TargetGroup.BUSINESS_NETWORK) {
            List<Partner> companies = new PartnersSection(application.partners()).companies();
            rules.aNetworkHasEnoughCompanies(companies, scheme.minNetworkPartners());
            rules.enoughOfThemAreSmallOrMediumSized(companies, scheme.minSmeSharePercent());
        }
        return rules.faults;
    }

    private void everyPartnerIsDescribed() {
        for (int at = 0; at < partners.size(); at++) {
            String row = "partners[" + at + "].";
            need(row, "name", partners.get(at).name());
            need(row, "grouping", partners.get(at).grouping());
            need(row, "role", partners.get(at).role());
        }
    }

    private void aNetworkHasEnoughCompanies(List<Partner> companies, int needed) {
        if (partners.isEmpty()) {
            faults.add(Fault.on("partners", "application.missing.partners", needed));
        } else if (companies.size() < needed) {
            faults.add(Fault.on("partners", "application.rule.network-size", needed, companies.size()));
        }
    }

    private void enoughOfThemAreSmallOrMediumSized(List<Partner> companies, int percent) {
        long small = companies.stream().filter(Partner::sme).count();
        if (small * 100 < (long) percent * companies.size()) {
            faults.add(Fault.on("partners", "application.rule.sme-share", percent, small, companies.size()));
        }
    }

    private void need(String row, String field, Object value) {
        if (value == null) {
            faults.add(ApplicationRules.missing(row, field));
        }
    }
}
