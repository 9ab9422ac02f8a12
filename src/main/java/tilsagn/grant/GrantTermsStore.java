package tilsagn.grant;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.call.Provenance;
import tilsagn.core.Nok;

/** The terms by day: a scheme's own where it has some, else those of all schemes. A grant keeps the terms of the day it was offered. */
@Repository
class GrantTermsStore {

    private final JdbcClient database;

    GrantTermsStore(JdbcClient database) {
        this.database = database;
    }

    GrantTerms inForce(UUID scheme, LocalDate day) {
        return database.sql("""
                select * from grant_terms where (scheme_id = :scheme or scheme_id is null) and valid_from <= :day
                order by case when scheme_id is null then 1 else 0 end, valid_from desc fetch first 1 row only""")
            .param("scheme", scheme).param("day", day)
            .query((row, n) -> new GrantTerms(row.getObject("valid_from", LocalDate.class), row.getInt("accept_days"),
                row.getInt("accept_reminder_days"), row.getInt("holdback_percent"), row.getInt("advance_percent"),
                row.getInt("reallocation_percent"), Nok.of(row.getLong("auditor_above")), row.getInt("report_months"),
                row.getInt("final_report_months"), row.getInt("repayment_days"), row.getInt("comment_days"),
                Provenance.valueOf(row.getString("provenance")))).single();
    }
}
