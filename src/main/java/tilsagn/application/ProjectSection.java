package tilsagn.application;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.call.TargetGroup;

/**
 * What the project is, when it runs and where it works. Any part may still be missing in a draft.
 *
 * @param targetGroup    decides the largest grant (R6) and the number of partners (R15)
 * @param phase          how far it has come
 * @param title          5 to 100 characters
 * @param summary        at most 500 characters, published if the grant is given
 * @param startDate      first day of the project, later than the deadline (R11)
 * @param endDate        last day
 * @param municipalities numbers of the municipalities where it has effect
 */
@Embeddable
public record ProjectSection(@Enumerated(EnumType.STRING) @Column(length = 40) TargetGroup targetGroup,
                             @Enumerated(EnumType.STRING) @Column(length = 40) ProjectPhase phase,
                             @Column(length = 100) String title,
                             @Column(length = 500) String summary,
                             LocalDate startDate,
                             LocalDate endDate,
                             @Column(length = 600) Codes municipalities) implements SectionContent {

    static final ProjectSection EMPTY = new ProjectSection(null, null, null, null, null, null, Codes.NONE);

    /** No municipality is an empty list, never null. */
    public ProjectSection {
        municipalities = municipalities == null ? Codes.NONE : municipalities;
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
