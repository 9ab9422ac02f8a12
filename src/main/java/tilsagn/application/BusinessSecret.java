package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the applicant holds to be a business secret (offentleglova § 13, forvaltningsloven § 13). A claim: the county decides when somebody
 * asks to see the document. Any part may still be missing in a draft.
 *
 * @param section where it stands
 * @param what    which of it
 * @param reason  why it would harm to tell
 */
@Embeddable
public record BusinessSecret(@Enumerated(EnumType.STRING) @Column(name = "form_section", length = 40) Section section,
                             @Column(length = 200) String what, @Column(length = 500) String reason) {
}
