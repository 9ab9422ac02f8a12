package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/**
 * An application in a person's list: its head only, so that a list reads one row each.
 *
 * @param title      {@code null} while it has none
 * @param caseNumber {@code null} until it is sent
 * @param revises    case number of what it is the next version of, or {@code null}
 */
public record MyApplication(UUID id, UUID callId, OrganisationNumber organisationNumber, String organisationName, String title,
                            ApplicationStatus status, CaseNumber caseNumber, Nok appliedAmount, Instant startedAt, Instant savedAt,
                            Instant submittedAt, Instant closedAt, CaseNumber revises)
    implements SubmissionWindow.Applied {

    /** When something last happened to it that the party knows of. */
    public Instant lastAt() {
        return closedAt != null ? closedAt : submittedAt != null ? submittedAt : savedAt;
    }
}
