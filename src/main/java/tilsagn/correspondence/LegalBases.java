package tilsagn.correspondence;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The law letters cite, by date: when a new Administration Act enters into force, it is a row, not a release. */
@Component
class LegalBases {

    static final String APPEAL_DEADLINE = "appeal-deadline";

    private final JdbcClient database;

    LegalBases(JdbcClient database) {
        this.database = database;
    }

    /** The provision in force on that day. A letter that cites nothing must not go out, so a missing row is a fault. */
    LegalBasis inForce(String code, LocalDate day) {
        return database.sql("""
                select code, valid_from, text_nb, text_nn, text_en, days from legal_basis
                where code = :code and valid_from <= :day and (valid_to is null or valid_to >= :day)
                order by valid_from desc""")
            .param("code", code).param("day", day).query(LegalBasis.class).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("No legal basis '" + code + "' in force on " + day));
    }

    int appealDays(LocalDate day) {
        return inForce(APPEAL_DEADLINE, day).days();
    }
}
