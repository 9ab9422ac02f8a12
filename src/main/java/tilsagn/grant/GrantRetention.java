package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;
import tilsagn.core.Retention;

/**
 * Grants that are over: kept as long as the rule says and, where it is longer, until the day the state-aid registration names and until the last
 * payment's bookkeeping is no longer kept (bokføringsloven § 13).
 */
@Component
class GrantRetention implements Retention {

    private static final String BOOKS = "BOOKS";

    private final JdbcClient database;
    private final RetentionStore rules;
    private final BusinessTime time;

    GrantRetention(JdbcClient database, RetentionStore rules, BusinessTime time) {
        this.database = database;
        this.rules = rules;
        this.time = time;
    }

    @Override
    public String kind() {
        return "STATE_AID";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> endedBefore(String county, Instant before, int most) {
        return database.sql("""
                select g.case_number, g.ended_at from grant_case g join grant_application a on a.case_number = g.case_number and a.version_of is null
                where g.county = ? and g.ended_at < ?
                  and a.started_by <> '***'
                  and not exists (select 1 from aid_registration r where r.case_number = g.case_number and r.keep_until >= ?)
                  and not exists (select 1 from grant_payment p where p.case_number = g.case_number and p.ordered_at >= ?)
                order by g.ended_at, g.case_number fetch first ? rows only""")
            .params(county, before.atOffset(ZoneOffset.UTC), time.today(), keptBooks().atOffset(ZoneOffset.UTC), most)
            .query((row, n) -> new Kept(row.getString("case_number"), row.getObject("ended_at", OffsetDateTime.class).toInstant())).list();
    }

    // The papers of a year are kept so many years after its end.
    private Instant keptBooks() {
        int months = rules.inForce(BOOKS, time.today()).months();
        return LocalDate.of(time.today().minusMonths(months).getYear(), 1, 1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    @Override
    public boolean isCase() {
        return true;
    }
}
