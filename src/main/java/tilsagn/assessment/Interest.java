package tilsagn.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import tilsagn.core.OrganisationNumber;

/**
 * One thing a person declares in general, outside any case.
 *
 * @param organisation whom they are tied to
 * @param tie          how
 * @param words        what it is more exactly, at most 500 characters; may be empty
 */
@Embeddable
public record Interest(@Column(name = "organisation_number", length = 9) OrganisationNumber organisation,
    @Enumerated(EnumType.STRING) @Column(length = 20) Tie tie, @Column(length = 500) String words) {

    static final int LONGEST = 500;
}
