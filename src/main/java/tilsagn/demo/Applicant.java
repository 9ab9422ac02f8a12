package tilsagn.demo;

import java.util.List;

import tilsagn.account.Language;
import tilsagn.application.Partner;
import tilsagn.application.PartnerRole;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.OrganisationNumber;

/** An invented organisation that can fill in a form. */
public interface Applicant {

    /** The synthetic organisation number. */
    OrganisationNumber number();

    /** The invented name. */
    String fullName();

    /** Number of its municipality. */
    String municipality();

    /** The Norwegian its letters are written in. */
    Language language();

    /** Login name of the person who acts for it. */
    String username();

    /** Name of that person. */
    String contactName();

    /** Where that person reads mail, in a domain that reaches nobody. */
    String contactEmail();

    /** Who takes part, itself first: broad enough for every target group. */
    default List<Partner> partners() {
        return List.of(
            partner(fullName(), StakeholderGroup.ENTREPRENEUR, PartnerRole.WORK_LEAD, true),
            partner("Elvekant Automasjon", StakeholderGroup.ENTREPRENEUR, PartnerRole.PARTICIPANT, true),
            partner("Nordhavn Industri", StakeholderGroup.LARGE_INDUSTRY, PartnerRole.PARTICIPANT, false),
            partner("Skogli Verksted", StakeholderGroup.ENTREPRENEUR, PartnerRole.PARTICIPANT, true),
            partner("Institutt for materialer", StakeholderGroup.RESEARCH, PartnerRole.KNOWLEDGE, false));
    }

    /** One that has signed a letter of intent. */
    static Partner partner(String name, StakeholderGroup grouping, PartnerRole role, boolean sme) {
        return new Partner(null, name, grouping, role, sme, true);
    }
}
