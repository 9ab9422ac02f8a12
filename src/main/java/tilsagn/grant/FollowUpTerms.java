package tilsagn.grant;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.call.Provenance;

/**
 * What holds for following up grants of a scheme that were offered from a day on. Where the county has said nothing it is set up in the
 * solution and never shown as the county's words.
 *
 * @param validFrom      first day of an offer they hold for
 * @param startMonths    months after the planned start in which the project must have begun
 * @param whenUnanswered what happens when the party has not accepted in time
 * @param earlyDays      days before a report is due on which the party is told of it
 * @param lateDays       days before it is due on which the party is reminded
 * @param overdueDays    days after it was due on which the party is told that it is late
 * @param alarmDays      days after it was due on which an advisor takes it up
 * @param provenance     who says so
 */
public record FollowUpTerms(LocalDate validFrom, int startMonths, WhenUnanswered whenUnanswered, int earlyDays, int lateDays, int overdueDays,
                            int alarmDays, Provenance provenance) {

    /** What becomes of an offer nobody answered. */
    public enum WhenUnanswered {
        /** It lapses by itself, and the money is the pool's again. */
        LAPSE,
        /** A manager gives more time, or lets it lapse. */
        ASK
    }

    /** The terms by day: a scheme's own where it has some, else those of all schemes. */
    @Repository
    static class Store {

        private final JdbcClient database;

        Store(JdbcClient database) {
            this.database = database;
        }

        FollowUpTerms inForce(UUID scheme, LocalDate day) {
            return database.sql("""
                    select * from grant_followup_terms where (scheme_id = :scheme or scheme_id is null) and valid_from <= :day
                    order by case when scheme_id is null then 1 else 0 end, valid_from desc fetch first 1 row only""")
                .param("scheme", scheme).param("day", day)
                .query((row, n) -> new FollowUpTerms(row.getObject("valid_from", LocalDate.class), row.getInt("start_months"),
                    WhenUnanswered.valueOf(row.getString("when_unanswered")), row.getInt("early_days"), row.getInt("late_days"),
                    row.getInt("overdue_days"), row.getInt("alarm_days"), Provenance.valueOf(row.getString("provenance")))).single();
        }
    }
}
