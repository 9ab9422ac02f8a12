package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.OrganisationNumber;

/**
 * Somebody who takes part. Any part may still be missing in a draft.
 *
 * @param number         organisation number, or {@code null} when it has none yet
 * @param name           as it calls itself
 * @param grouping       which of the five groupings it belongs to
 * @param role           what it does in the project
 * @param sme            small or medium-sized company
 * @param letterOfIntent has signed a letter of intent
 */
@Embeddable
public record Partner(@Column(name = "organisation_number", length = 9) OrganisationNumber number,
                      @Column(length = 200) String name,
                      @Enumerated(EnumType.STRING) @Column(name = "grouping_code", length = 40) StakeholderGroup grouping,
                      @Enumerated(EnumType.STRING) @Column(name = "partner_role", length = 40) PartnerRole role,
                      @Column(nullable = false) boolean sme,
                      @Column(nullable = false) boolean letterOfIntent) {

    /** Whether it is a company: public bodies and research institutions are welcome, but do not make a business network (R15). */
    public boolean isCompany() {
        return grouping != null && grouping != StakeholderGroup.PUBLIC && grouping != StakeholderGroup.RESEARCH;
    }

    /** What makes two lines the same partner. */
    Object identity() {
        return number != null ? number : String.valueOf(name).toLowerCase(java.util.Locale.ROOT);
    }
}
