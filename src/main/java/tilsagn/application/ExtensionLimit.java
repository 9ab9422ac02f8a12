package tilsagn.application;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many days beyond the call's deadline one applicant may get: a dated figure, not a constant. */
@Component
class ExtensionLimit {

    private final JdbcClient database;

    ExtensionLimit(JdbcClient database) {
        this.database = database;
    }

    /** The days in force on a day. A missing row is a fault of the installation. */
    int daysOn(LocalDate day) {
        return database.sql("select days from call_extension_limit where valid_from <= :day order by valid_from desc").param("day", day)
            .query(Integer.class).stream().findFirst().orElseThrow(() -> new IllegalStateException("No extension limit on " + day));
    }
}
