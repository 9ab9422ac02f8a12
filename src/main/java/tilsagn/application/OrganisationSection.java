package tilsagn.application;

import java.util.List;

/**
 * How the project is run. What else is asked about it is the call's own questions.
 *
 * @param risks in the applicant's order
 */
public record OrganisationSection(List<Risk> risks) implements SectionContent {

    /** Takes its own copy of the list. */
    public OrganisationSection {
        risks = List.copyOf(risks);
    }

    @Override
    public boolean isBlank() {
        return risks.isEmpty();
    }
}
