package tilsagn.application;

import java.util.List;

/**
 * Why the project is needed and what it is to achieve.
 *
 * @param background at most 4 000 characters
 * @param objectives in the applicant's order
 */
public record GoalsSection(String background, List<Objective> objectives) implements SectionContent {

    /** Takes its own copy of the list. */
    public GoalsSection {
        objectives = List.copyOf(objectives);
    }

    @Override
    public boolean isBlank() {
        return background == null && objectives.isEmpty();
    }
}
