package tilsagn.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;

/**
 * Gives references, counted from one in each year. The year's counter row is locked until the submission is committed: two submissions at
 * the same instant wait for each other and never share a number, on H2 and PostgreSQL alike.
 */
@Component
class CaseNumbers {

    private final JdbcClient database;

    CaseNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next reference of the year; called inside the submission's transaction. */
    CaseNumber next(int year) {
        if (count(year) == 0) {
            // Beyond the years the migration prepared. Two first submissions at once: one of them is refused and tries again.
            database.sql("insert into case_number_counter (case_year, last_number) values (?, 0)").param(year).update();
            count(year);
        }
        return CaseNumber.of(year, database.sql("select last_number from case_number_counter where case_year = ?").param(year)
            .query(Long.class).single());
    }

    private int count(int year) {
        return database.sql("update case_number_counter set last_number = last_number + 1 where case_year = ?").param(year).update();
    }
}
