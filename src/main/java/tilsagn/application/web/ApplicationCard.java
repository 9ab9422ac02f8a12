package tilsagn.application.web;

import java.time.Instant;
import java.util.UUID;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.Nok;

/**
 * One application in the list of mine.
 *
 * @param title     its title, or {@code null} while it has none
 * @param nextKey   message key of what happens next
 * @param amount    applied for
 * @param reference case number, or {@code null}
 */
record ApplicationCard(UUID id, String title, String organisation, String callTitle, PartyStatus status, boolean draft, String nextKey,
                       Nok amount, String reference, Instant deadline) {

    static ApplicationCard of(GrantApplication application, Call call, Instant deadline) {
        ApplicationStatus status = application.status();
        PartyStatus shown = PartyStatus.of(status);
        return new ApplicationCard(application.id(), application.title(), application.organisationName(), call.title(), shown,
            status == ApplicationStatus.DRAFT, shown.labelKey().replace("party-status", "next"), application.appliedAmount(),
            application.caseNumber() == null ? null : application.caseNumber().value(), deadline);
    }
}
