package tilsagn.application.web;

import java.time.Instant;
import java.util.List;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.AwardStandings;
import tilsagn.application.GrantApplication;
import tilsagn.application.Veil;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/**
 * The head of a case page: all that a person with a conflict of interest may see of it. Who applies stands in {@code applicant},
 * {@code organisationNumber} and {@code form} and nowhere else in the head.
 *
 * @param form          form of the organisation as the register had it when the application was sent, or {@code null}
 * @param county        name of the county authority
 * @param call          the call's title
 * @param callSlug      its address
 * @param submittedAt   when it was first sent
 * @param resubmittedAt when the version that counts was sent, or {@code null}
 * @param handlers      names of who has it at the county
 * @param withdrawnAt   when the applicant took it back, or {@code null}
 * @param withdrawnFor  name of the advisor who did it on their behalf, or {@code null}
 * @param award         how the award stands that came of it, or {@code null}
 */
record CaseHeader(CaseNumber reference, String applicant, OrganisationNumber organisationNumber, String form, String title, Nok amount,
                  ApplicationStatus status, String county, String call, String callSlug, Instant submittedAt, Instant resubmittedAt,
                  List<String> handlers, Instant withdrawnAt, String withdrawnFor, AwardStandings.Standing award) {

    /** The same without names. */
    CaseHeader under(Veil veil) {
        return new CaseHeader(reference, veil.applicant(), null, null, veil.over(title), amount, status, county, call, callSlug, submittedAt,
            resubmittedAt, handlers, withdrawnAt, withdrawnFor, award);
    }

    static CaseHeader of(GrantApplication application, Around around) {
        return new CaseHeader(application.caseNumber(), application.organisationName(), application.organisationNumber(), around.form(),
            application.title(), application.appliedAmount(), application.status(), around.county(), around.call(), around.callSlug(),
            application.submittedAt(), application.resubmittedAt(), around.handlers(),
            application.withdrawal() == null ? null : application.withdrawal().withdrawnAt(), around.withdrawnFor(), around.award());
    }

    /** What the head tells that the application does not hold itself. */
    record Around(String form, String county, String call, String callSlug, List<String> handlers, String withdrawnFor, AwardStandings.Standing award) {
    }
}
