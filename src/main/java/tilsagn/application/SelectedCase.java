package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * One application behind a figure, as a list of many shows it.
 *
 * @param applicant name it was sent under
 * @param granted   what it was granted and told, or {@code null}
 * @param number    what it answered to the question the list is about, or {@code null}
 */
public record SelectedCase(CaseNumber caseNumber, UUID callId, ApplicationStatus status, String applicant, String title, String municipality,
                           Nok applied, Nok granted, Instant submittedAt, String number) {

    /** The same for somebody who may not know yet whose it is. */
    public SelectedCase veiled() {
        return new SelectedCase(caseNumber, callId, status, "Søker " + caseNumber, "", null, applied, granted, submittedAt, number);
    }
}
