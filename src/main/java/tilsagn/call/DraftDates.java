package tilsagn.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import tilsagn.core.BusinessTime;

/** Reads when a draft's call opens and closes: days and hours of Norway, kept as instants, the deadline as the first one too late. */
final class DraftDates {

    private DraftDates() {
    }

    // Typed is the last minute in which one may send; kept is the first instant that is too late.
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    /** The dates, or {@code null} where they cannot be read together. */
    static CallDates read(SectionReader section, Instant now) {
        LocalDate opensOn = section.day("opensOn");
        LocalTime opensAt = section.clock("opensAt");
        LocalDate lastDay = section.day("deadlineOn");
        LocalTime until = section.optionalClock("deadlineAt");
        LocalDate decision = section.optionalDay("decisionOn");
        LocalDate published = section.optionalDay("publishedOn");
        LocalDate updated = section.optionalDay("updatedOn");
        if (opensOn == null || opensAt == null || lastDay == null) {
            return null;
        }
        Instant opens = CallDates.at(opensOn, opensAt);
        Instant deadline = until == null ? CallDates.endOf(lastDay) : CallDates.at(lastDay, until).plus(LAST_MINUTE);
        if (!opens.isBefore(deadline)) {
            section.lack("deadlineOn", "call.deadline-before-opening", opens);
            return null;
        }
        judge(section, opensOn, deadline, decision, now);
        return new CallDates(published, updated, opens, section.provenance("openingFrom"), deadline, section.provenance("deadlineClockFrom"), decision);
    }

    private static void judge(SectionReader section, LocalDate opensOn, Instant deadline, LocalDate decision, Instant now) {
        if (opensOn.isBefore(now.atZone(BusinessTime.ZONE).toLocalDate())) {
            section.lack("opensOn", "call.draft.opening-passed");
        }
        if (!deadline.isAfter(now)) {
            section.lack("deadlineOn", "call.draft.deadline-passed");
        }
        if (decision != null && decision.isBefore(deadline.atZone(BusinessTime.ZONE).toLocalDate())) {
            section.lack("decisionOn", "call.draft.decision-early");
        }
    }
}
