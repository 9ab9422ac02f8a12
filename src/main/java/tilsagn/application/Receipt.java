package tilsagn.application;

import java.time.Instant;

import tilsagn.core.CaseNumber;

/**
 * What the applicant gets for a submitted application; the same however often the request is repeated.
 *
 * @param caseNumber    the reference
 * @param submittedAt   when it first reached the server
 * @param sha256        of the UTF-8 text of everything that was sent, 64 hexadecimal digits; of the version that counts
 * @param version       which version counts, from 1
 * @param resubmittedAt when that version reached the server, or {@code null} for the first
 * @param countsFrom    what the deadline goes by; an answer to a deficiency notice moves nothing
 */
public record Receipt(CaseNumber caseNumber, Instant submittedAt, String sha256, int version, Instant resubmittedAt,
                      Instant countsFrom) {
}
