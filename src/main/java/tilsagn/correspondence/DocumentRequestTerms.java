package tilsagn.correspondence;

import java.time.Instant;
import java.time.LocalDate;

import tilsagn.call.Provenance;
import tilsagn.core.AppealDeadline;
import tilsagn.core.BusinessTime;
import tilsagn.core.PublicHolidays;

/**
 * The days of a request for documents, from a day on.
 *
 * @param answerDays working days within which the county means to answer: without undue delay (offentleglova § 29)
 * @param deemedDays working days after which no answer counts as a refusal (§ 32)
 * @param appealDays days to appeal a refusal (forvaltningsloven § 29)
 * @param reviewDays working days within which the county means to review its refusal
 * @param rulingDays days within which the appeal body is expected to rule
 * @param linkDays   days the link to the answer works
 */
public record DocumentRequestTerms(LocalDate validFrom, int answerDays, int deemedDays, int appealDays, int reviewDays, int rulingDays, int linkDays,
                                   Provenance provenance) {

    /** When the county means to have answered. */
    public Instant answerBy(Instant received) {
        return endAfter(received, answerDays);
    }

    /** When no answer counts as a refusal: the end of the last of the working days after the day it came. */
    public Instant deemedAt(Instant received) {
        return endAfter(received, deemedDays);
    }

    /** When the review should be done. */
    public Instant reviewBy(Instant lodged) {
        return endAfter(lodged, reviewDays);
    }

    /** When the ruling is expected. */
    public Instant rulingBy(Instant forwarded) {
        return dayOf(forwarded).plusDays(rulingDays + 1L).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    /** The last day to appeal a refusal sent at this moment. */
    public LocalDate appealLastDay(Instant sent) {
        return AppealDeadline.after(sent, appealDays).lastDay();
    }

    private static Instant endAfter(Instant from, int workingDays) {
        return PublicHolidays.workingDaysAfter(dayOf(from), workingDays).plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
