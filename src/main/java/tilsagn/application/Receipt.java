package tilsagn.application;

import java.time.Instant;

import tilsagn.core.CaseNumber;

/**
 * What the applicant gets for a submitted application; the same however often the request is repeated.
 *
 * @param caseNumber  the reference
 * @param submittedAt when it reached the server
 * @param sha256      of the UTF-8 text of everything that was sent, 64 hexadecimal digits
 */
public record Receipt(CaseNumber caseNumber, Instant submittedAt, String sha256) {
}
