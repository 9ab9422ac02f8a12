package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.Nok;
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
 * @param cash           money it puts in, or {@code null}
 * @param effort         what its hours are worth, or {@code null}
 */
@Embeddable
public record Partner(@Column(name = "organisation_number", length = 9) OrganisationNumber number,
                      @Column(length = 200) String name,
                      @Enumerated(EnumType.STRING) @Column(name = "grouping_code", length = 40) StakeholderGroup grouping,
                      @Enumerated(EnumType.STRING) @Column(name = "partner_role", length = 40) PartnerRole role,
                      @Column(nullable = false) boolean sme,
                      @Column(nullable = false) boolean letterOfIntent,
                      @Column(name = "cash_amount") Nok cash,
                      @Column(name = "effort_amount") Nok effort) {

    /** A partner whose contribution is not counted in kroner. */
    public Partner(OrganisationNumber number, String name, StakeholderGroup grouping, PartnerRole role, boolean sme, boolean letterOfIntent) {
        this(number, name, grouping, role, sme, letterOfIntent, null, null);
    }

    /** Whether it is a company: public bodies and research institutions are welcome, but do not make a business network (R15). */
    public boolean isCompany() {
        return isCompany(grouping);
    }

    static boolean isCompany(StakeholderGroup grouping) {
        return grouping != null && grouping != StakeholderGroup.PUBLIC && grouping != StakeholderGroup.RESEARCH;
    }

    /** What it puts in, in money and hours together; {@code null} when it says nothing about it. */
    public Nok contribution() {
        return cash == null && effort == null ? null : (cash == null ? Nok.ZERO : cash).plus(effort == null ? Nok.ZERO : effort);
    }

    /** What makes two lines the same partner. */
    Object identity() {
        return number != null ? number : String.valueOf(name).toLowerCase(java.util.Locale.ROOT);
    }
}
