package tilsagn.application;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A goal one can check: what, measured how, to which value, when. Any part may still be missing in a draft.
 *
 * @param goal        what is to be achieved
 * @param indicator   what is counted or measured
 * @param target      the value that counts as reached
 * @param measureDate when it is measured
 */
@Embeddable
public record Objective(@Column(length = 500) String goal, @Column(length = 200) String indicator, @Column(length = 200) String target,
                        LocalDate measureDate) {
}
