package tilsagn.correspondence;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.call.Provenance;
import tilsagn.core.BusinessTime;

/** Which days are in force. */
@Component
class DocumentRequestTermsStore {

    private final JdbcClient database;

    DocumentRequestTermsStore(JdbcClient database) {
        this.database = database;
    }

    DocumentRequestTerms at(Instant moment) {
        LocalDate day = moment.atZone(BusinessTime.ZONE).toLocalDate();
        return database.sql("""
                select valid_from, answer_days, deemed_days, appeal_days, review_days, ruling_days, link_days, provenance from document_request_terms
                where valid_from <= :day order by valid_from desc""").param("day", day)
            .query((row, n) -> new DocumentRequestTerms(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5),
                row.getInt(6), row.getInt(7), Provenance.valueOf(row.getString(8)))).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("No terms of requests for documents in force on " + day));
    }
}
