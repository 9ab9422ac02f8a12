package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/**
 * Another case of the county, as it is listed beside the one that is looked at.
 *
 * @param granted      what was granted; {@code null} until the party has been told
 * @param contactEmail who is to be asked about it
 * @param sentBy       login name of who sent it
 */
public record OtherCase(CaseNumber number, UUID callId, OrganisationNumber organisationNumber, String applicant, String title, String summary,
                        Nok applied, Nok granted, ApplicationStatus status, Instant submittedAt, String contactEmail, String sentBy) {
}
