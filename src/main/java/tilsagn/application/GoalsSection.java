package tilsagn.application;

import java.util.List;

/**
 * Why the project is needed, what it is to achieve and how.
 *
 * @param background at most 4 000 characters
 * @param objectives in the applicant's order
 * @param activities in the applicant's order
 */
public record GoalsSection(String background, List<Objective> objectives, List<Activity> activities) implements SectionContent {

    /** Takes its own copies of the lists. */
    public GoalsSection {
        objectives = List.copyOf(objectives);
        activities = List.copyOf(activities);
    }

    @Override
    public boolean isBlank() {
        return background == null && objectives.isEmpty() && activities.isEmpty();
    }
}
