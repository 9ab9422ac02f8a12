package tilsagn.correspondence;

import java.time.Instant;
import java.util.UUID;
import tilsagn.account.Language;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Period;

/**
 * What every letter on a case builds on, read once from the rooms that know it.
 *
 * @param email  where the party wants to be told
 * @param sha256 fingerprint of the application as it was sent
 */
record LetterFacts(CaseNumber caseNumber, UUID applicationId, Language language, Party party, Project project, Round round,
                   Instant submittedAt, String sha256) {

    /** The applicant, as on the day of the letter. */
    record Party(String name, OrganisationNumber number, String contact, String email) {
    }

    /** @param totalCost the applied total cost, which a decision approves as it stands */
    record Project(String title, Nok applied, Nok totalCost, Period period) {
    }

    /** The call the application answered. */
    record Round(String county, String scheme, String call, Nok pool, Instant deadline) {
    }
}
