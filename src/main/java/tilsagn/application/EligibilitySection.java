package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.call.TargetGroup;

/**
 * Whether one may apply at all, answered before anything else is written. Any part may still be missing in a draft; a question that is
 * not answered is {@code null}, which is neither yes nor no.
 *
 * @param targetGroup     decides the largest grant (R6) and the number of partners (R15)
 * @param notStarted      the project has not begun (R11)
 * @param notInDifficulty the applicant is not an undertaking in difficulty (GBER art. 2 no. 18)
 * @param noRecoveryOrder no unpaid order to pay back unlawful aid (GBER art. 1 no. 4 a)
 * @param countyEffect    what the county gains, 20 to 1 000 characters
 * @param municipalities  numbers of the municipalities where it has effect
 */
@Embeddable
public record EligibilitySection(@Enumerated(EnumType.STRING) @Column(length = 40) TargetGroup targetGroup,
                                 @Column(name = "declared_not_started") Boolean notStarted,
                                 @Column(name = "declared_not_in_difficulty") Boolean notInDifficulty,
                                 @Column(name = "declared_no_recovery_order") Boolean noRecoveryOrder,
                                 @Column(length = 1000) String countyEffect,
                                 @Column(length = 600) Codes municipalities) implements SectionContent {

    static final EligibilitySection EMPTY = new EligibilitySection(null, null, null, null, null, Codes.NONE);

    /** No municipality is an empty list, never null. */
    public EligibilitySection {
        municipalities = municipalities == null ? Codes.NONE : municipalities;
    }

    /** Whether the three conditions that stop an application are all declared to be fulfilled. */
    public boolean isDeclared() {
        return Boolean.TRUE.equals(notStarted) && Boolean.TRUE.equals(notInDifficulty) && Boolean.TRUE.equals(noRecoveryOrder);
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
