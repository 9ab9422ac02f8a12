package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was answered to one of the call's own questions.
 *
 * @param section where it was asked
 * @param text    as it is kept: the text itself, a number with a point, a day as ISO 8601, {@code true} or {@code false}, the code of an
 *                option, or several with commas between
 */
@Embeddable
public record Answer(@Enumerated(EnumType.STRING) @Column(name = "form_section", nullable = false, length = 40) Section section,
                     @Column(name = "answer", nullable = false, length = 4000) String text) {
}
