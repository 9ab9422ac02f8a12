package tilsagn.application;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the project is and when it runs. Any part may still be missing in a draft.
 *
 * @param phase     how far it has come
 * @param title     5 to 100 characters
 * @param summary   at most 500 characters, published if the grant is given
 * @param startDate first day of the project, later than the deadline (R11)
 * @param endDate   last day
 */
@Embeddable
public record ProjectSection(@Enumerated(EnumType.STRING) @Column(length = 40) ProjectPhase phase,
                             @Column(length = 100) String title,
                             @Column(length = 500) String summary,
                             LocalDate startDate,
                             LocalDate endDate) implements SectionContent {

    static final ProjectSection EMPTY = new ProjectSection(null, null, null, null, null);

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
