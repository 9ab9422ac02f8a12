package tilsagn.worklist;

import java.util.List;
import java.util.UUID;

import tilsagn.core.CaseNumber;

/**
 * Somebody was given work by a colleague. Many items in one deed are one fact, so that nobody gets a mail for each.
 *
 * @param id       tells this deed from every other
 * @param username who has the work now
 * @param giver    name of the colleague
 */
public record HandedOver(UUID id, String username, String giver, List<Given> items) {

    /** An item, with the case's title as the queue shows it: in a blind call without what names the applicant. */
    public record Given(CaseNumber caseNumber, String title, String step) {

        static Given of(WorkItem item) {
            return new Given(item.caseNumber(), item.title(), item.step());
        }
    }
}
