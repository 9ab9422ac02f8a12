package tilsagn.application.web;

import java.time.Instant;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.GrantApplication;
import tilsagn.application.Veil;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * The head of a case page: all that a person with a conflict of interest may see of it.
 *
 * @param county      name of the county authority
 * @param withdrawnAt when the applicant took it back, or {@code null}
 */
record CaseHeader(CaseNumber reference, String applicant, String title, Nok amount, ApplicationStatus status, String statusLabelKey,
                  String county, Instant withdrawnAt) {

    /** The same without names. */
    CaseHeader under(Veil veil) {
        return new CaseHeader(reference, veil.applicant(), veil.over(title), amount, status, statusLabelKey, county, withdrawnAt);
    }

    static CaseHeader of(GrantApplication application, String county) {
        return new CaseHeader(application.caseNumber(), application.organisationName(), application.title(), application.appliedAmount(),
            application.status(), "application.status." + application.status(), county,
            application.withdrawal() == null ? null : application.withdrawal().withdrawnAt());
    }
}
