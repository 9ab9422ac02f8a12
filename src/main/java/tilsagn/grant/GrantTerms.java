package tilsagn.grant;

import java.time.LocalDate;

import tilsagn.call.Provenance;
import tilsagn.core.Nok;

/**
 * What holds for grants of a scheme that were offered from a day on. Where the county has said nothing it is set up in the solution and
 * never shown as the county's words.
 *
 * @param validFrom               first day of an offer they hold for
 * @param acceptDays              days to accept, counted from when the letter was opened and moved to a working day
 * @param acceptReminderDays      how many days before that the party is reminded
 * @param holdbackPercent         share of the grant kept back until the final report (R8)
 * @param advancePercent          share of the grant that may be paid in advance; nothing where the scheme pays none
 * @param reallocationPercent     share of a cost line that may be moved without asking (R13)
 * @param auditorAbove            an auditor's statement is needed for grants above this (R14)
 * @param reportMonths            a progress report is due each time so many months of the project have passed
 * @param finalReportMonths       months after the end of the project in which the final report is due
 * @param repaymentDays           days to pay a recovery claim
 * @param commentDays             days to comment on a notice before a decision against the party (fvl § 16)
 * @param provenance              who says so
 */
public record GrantTerms(LocalDate validFrom, int acceptDays, int acceptReminderDays, int holdbackPercent, int advancePercent,
                         int reallocationPercent, Nok auditorAbove, int reportMonths, int finalReportMonths, int repaymentDays, int commentDays,
                         Provenance provenance) {
}
