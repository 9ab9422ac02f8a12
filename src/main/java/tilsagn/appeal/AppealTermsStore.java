package tilsagn.appeal;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.call.Provenance;

/** Which times are in force on a day. */
@Component
class AppealTermsStore {

    private final JdbcClient database;

    AppealTermsStore(JdbcClient database) {
        this.database = database;
    }

    AppealTerms on(LocalDate day) {
        return database.sql("""
                select valid_from, comment_days, review_days, body_days, limit_months, provenance from appeal_terms
                where valid_from <= :day order by valid_from desc""").param("day", day)
            .query((row, n) -> new AppealTerms(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5),
                Provenance.valueOf(row.getString(6)))).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("No terms of appeal in force on " + day));
    }
}
