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
 * @param revises       case number of what it is the next version of, or {@code null}
 * @param answersNotice the deficiency notice it answers, or {@code null}
 * @param partyToldAt   when the party got the letter its status stands in, or {@code null}
 */
public record MyApplication(UUID id, UUID callId, OrganisationNumber organisationNumber, String organisationName, String title,
                            ApplicationStatus status, CaseNumber caseNumber, Nok appliedAmount, Instant startedAt, Instant savedAt,
                            Instant submittedAt, Instant closedAt, CaseNumber revises, UUID answersNotice, Instant partyToldAt)
    implements SubmissionWindow.Applied {

    /** The status as far as the party has been told; see {@link GrantApplication#toldStatus}. */
    public ApplicationStatus toldStatus() {
        boolean byLetter = status == ApplicationStatus.DISMISSED || status == ApplicationStatus.DEFICIENCY_NOTICE;
        return byLetter && partyToldAt == null ? ApplicationStatus.SUBMITTED : status;
    }

    /** When something last happened to it that the party knows of. */
    public Instant lastAt() {
        return closedAt != null && toldStatus() == status ? closedAt : submittedAt != null ? submittedAt : savedAt;
    }
}
