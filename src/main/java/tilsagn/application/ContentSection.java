package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the project does for the green transition and for the region's strategy. Any part may still be missing in a draft.
 *
 * @param greenTransition     at most 3 000 characters
 * @param greenContributions  ticked {@link GreenContribution}s
 * @param strategyGoal        the goal of the call's strategy it serves, in the strategy's words
 * @param smartSpecialisation at most 3 000 characters
 */
@Embeddable
public record ContentSection(@Column(length = 3000) String greenTransition, @Column(length = 200) Codes greenContributions,
                             @Column(length = 500) String strategyGoal, @Column(length = 3000) String smartSpecialisation)
    implements SectionContent {

    static final ContentSection EMPTY = new ContentSection(null, Codes.NONE, null, null);

    /** Nothing ticked is an empty list, never null. */
    public ContentSection {
        greenContributions = greenContributions == null ? Codes.NONE : greenContributions;
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
