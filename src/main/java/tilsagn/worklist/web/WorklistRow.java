package tilsagn.worklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import tilsagn.core.BusinessTime;
import tilsagn.worklist.Tags;
import tilsagn.worklist.WorkItem;

/**
 * A line of the queue.
 *
 * @param item         the item
 * @param assigneeName who has it, or {@code null}
 * @param mine         the reader has it
 * @param takeable     the reader may take it
 * @param urgency      how near its date is, as word and colour
 * @param unread       the party has written on the case and nobody has read it
 * @param covered      it is an absent person's whom the reader stands in for
 * @param handable     the reader may give it to somebody
 * @param tags         the county's words on the case
 */
record WorklistRow(WorkItem item, String assigneeName, boolean mine, boolean takeable, Urgency urgency, boolean unread, boolean covered,
                   boolean handable, List<Tags.OnCase> tags) {

    /** How near the date is. */
    enum Urgency {
        /** The date has passed. */
        LATE("danger"),
        /** It is today. */
        TODAY("warning"),
        /** Within three days. */
        SOON("info"),
        /** Later. */
        LATER("neutral"),
        /** The case is on hold, and the date stands still. */
        WAITING("neutral"),
        /** It has no date. */
        NONE("neutral");

        private static final int SOON_DAYS = 3;

        private final String colour;

        Urgency(String colour) {
            this.colour = colour;
        }

        static Urgency of(WorkItem item, LocalDate today) {
            return item.isWaiting() ? WAITING : of(item.dueAt(), today);
        }

        static Urgency of(Instant due, LocalDate today) {
            if (due == null) {
                return NONE;
            }
            // The end of a day is the first instant of the next: the last moment that counts says which day it is.
            long days = ChronoUnit.DAYS.between(today, due.minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate());
            if (days < 0) {
                return LATE;
            }
            return days == 0 ? TODAY : days <= SOON_DAYS ? SOON : LATER;
        }

        public String colour() {
            return colour;
        }
    }
}
