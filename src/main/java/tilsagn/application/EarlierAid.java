package tilsagn.application;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.core.Nok;

/**
 * Public support the applicant has had. Any part may still be missing in a draft.
 *
 * @param giver     who gave it
 * @param scheme    under which scheme, optional
 * @param grantedOn the day it was granted
 * @param amount    whole kroner
 * @param type      the rules it was given by
 */
@Embeddable
public record EarlierAid(@Column(length = 200) String giver, @Column(length = 200) String scheme, LocalDate grantedOn, Nok amount,
                         @Enumerated(EnumType.STRING) @Column(name = "aid_type", length = 40) AidType type) {
}
