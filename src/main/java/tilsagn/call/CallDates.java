package tilsagn.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;

/**
 * The dates of a call. A county publishes its deadline as a day; it lasts until that day ends in Norway, and is never moved to the next
 * working day, because a published date rules.
 *
 * @param sourcePublishedOn the date the county's own page carries, which may be older than this round; may be {@code null}
 * @param sourceUpdatedOn   the page's last change, which may be later than the deadline; may be {@code null}
 * @param opensAt           first moment an application may be sent
 * @param openingFrom       who says when it opens
 * @param deadline          first moment it is too late: exclusive, in UTC
 * @param deadlineClockFrom who says the hour; the day itself is always stated
 * @param decisionExpectedOn the day by which the county expects to have decided, or {@code null} where it has not said
 */
@Embeddable
public record CallDates(LocalDate sourcePublishedOn,
                        LocalDate sourceUpdatedOn,
                        @Column(nullable = false) Instant opensAt,
                        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) Provenance openingFrom,
                        @Column(nullable = false) Instant deadline,
                        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) Provenance deadlineClockFrom,
                        LocalDate decisionExpectedOn) {

    /** Dates of a call that does not say when it will be decided. */
    public CallDates(LocalDate sourcePublishedOn, LocalDate sourceUpdatedOn, Instant opensAt, Provenance openingFrom, Instant deadline,
                     Provenance deadlineClockFrom) {
        this(sourcePublishedOn, sourceUpdatedOn, opensAt, openingFrom, deadline, deadlineClockFrom, null);
    }

    /** Refuses a call that would close before it opens. */
    public CallDates {
        if (!opensAt.isBefore(deadline)) {
            throw Refusal.onField("deadline", "call.deadline-before-opening", opensAt, deadline);
        }
    }

    /** The same dates with a later deadline. Who says the hour stays as it was, unless the county now says another hour itself. */
    CallDates extendedTo(Instant later) {
        boolean sameHour = later.atZone(BusinessTime.ZONE).toLocalTime().equals(deadline.atZone(BusinessTime.ZONE).toLocalTime());
        return new CallDates(sourcePublishedOn, sourceUpdatedOn, opensAt, openingFrom, later, sameHour ? deadlineClockFrom : Provenance.STATED,
            decisionExpectedOn);
    }

    /** The exclusive instant of a deadline given as a day: the first moment of the day after, in Europe/Oslo. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    /** A moment of a Norwegian day, as an instant. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessTime.ZONE).toInstant();
    }
}
