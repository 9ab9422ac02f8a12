package tilsagn.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import tilsagn.core.BusinessTime;

/**
 * The times of a case's handling under a scheme, in force from the day of its rules. Set up in the solution, within what the law demands.
 *
 * @param individualDecision         whether the outcome is an individual decision, so that a preliminary reply is due (fvl § 11 a)
 * @param preliminaryReplyMonths     months after the application arrived by which the party must have heard (fvl § 11 a: one)
 * @param preliminaryReplySafetyDays days before that when the system writes by itself
 * @param expectedDecisionWeeks      weeks from the deadline to the decision, as told in the preliminary reply
 * @param renewedNoticeDays          days after which the party is told again of a letter it has not opened (eForvaltningsforskriften § 8)
 * @param holdReviewDays             days after which a hold without a date of its own is looked at again
 * @param interestsMonths            months what somebody declared of offices, ownership and close ties holds, before it is asked for again
 * @param lettersHeld                whether decision letters wait until a manager releases them, so that all parties hear on the same day
 */
public record HandlingTimes(boolean individualDecision, int preliminaryReplyMonths, int preliminaryReplySafetyDays, int expectedDecisionWeeks,
                            int renewedNoticeDays, int holdReviewDays, int interestsMonths, boolean lettersHeld) {

    /** What a new scheme starts with. */
    public static final HandlingTimes USUAL = new HandlingTimes(true, 1, 3, 12, 7, 30, 12, false);

    /** The usual, with the decision letters held until release. */
    public static final HandlingTimes HOLDING_LETTERS = new HandlingTimes(true, 1, 3, 12, 7, 30, 12, true);

    /** What is declared once holds for some time at least. */
    public HandlingTimes {
        if (interestsMonths < 1) {
            throw new IllegalArgumentException("a declaration holds for a month at least");
        }
    }

    /** The same with another time for what is declared of interests. */
    public HandlingTimes withInterestsMonths(int months) {
        return new HandlingTimes(individualDecision, preliminaryReplyMonths, preliminaryReplySafetyDays, expectedDecisionWeeks, renewedNoticeDays,
            holdReviewDays, months, lettersHeld);
    }

    /** The last instant, exclusive, for the preliminary reply: the end of the day so many months after the application came. */
    public Instant preliminaryReplyDue(Instant received) {
        return dayAfter(received.atZone(BusinessTime.ZONE).plusMonths(preliminaryReplyMonths));
    }

    /** When the system writes it, some days before it is due; in the morning, so that nobody is written to at night. */
    public Instant preliminaryReplyAt(Instant received) {
        return preliminaryReplyDue(received).atZone(BusinessTime.ZONE).minusDays(preliminaryReplySafetyDays + 1L).withHour(8).toInstant();
    }

    /** The day a decision is expected. */
    public LocalDate decisionExpected(Instant deadline) {
        return deadline.minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate().plusWeeks(expectedDecisionWeeks);
    }

    private static Instant dayAfter(ZonedDateTime day) {
        return day.toLocalDate().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }
}
