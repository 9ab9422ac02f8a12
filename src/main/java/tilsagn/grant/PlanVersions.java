package tilsagn.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.application.CostCategory;
import tilsagn.application.FinanceSource;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Period;

/** The approved plans. Versions are added, never changed. */
@Repository
class PlanVersions {

    private final JdbcClient database;

    PlanVersions(JdbcClient database) {
        this.database = database;
    }

    void add(CaseNumber number, PlanVersion plan) {
        database.sql("""
            insert into grant_plan (case_number, number, in_force_from, period_start, period_end, vat_deductible, approved_by)
            values (?, ?, ?, ?, ?, ?, ?)""").params(number.value(), plan.number(), plan.inForceFrom(), plan.period().start(),
            plan.period().end(), plan.vatDeductible(), plan.approvedBy()).update();
        plan.costs().forEach((category, amount) -> line("grant_plan_cost", "category", number, plan, category, amount));
        plan.financing().forEach((source, amount) -> line("grant_plan_source", "source", number, plan, source, amount));
    }

    private void line(String table, String column, CaseNumber number, PlanVersion plan, Enum<?> what, Nok amount) {
        database.sql("insert into " + table + " (case_number, number, " + column + ", amount) values (?, ?, ?, ?)")
            .params(number.value(), plan.number(), what.name(), amount.kroner()).update();
    }

    /** Every version, the first one first. */
    List<PlanVersion> all(CaseNumber number) {
        return database.sql("select * from grant_plan where case_number = ? order by number").param(number.value())
            .query((row, n) -> version(number, row)).list();
    }

    /** The version in force on a day. */
    PlanVersion inForce(CaseNumber number, LocalDate day) {
        return database.sql("""
                select * from grant_plan where case_number = ? and (in_force_from <= ? or number = 1)
                order by number desc fetch first 1 row only""").params(number.value(), day)
            .query((row, n) -> version(number, row)).optional().orElseThrow(() -> new NotFound("plan of " + number));
    }

    private PlanVersion version(CaseNumber number, ResultSet row) throws SQLException {
        int version = row.getInt("number");
        return new PlanVersion(version, row.getObject("in_force_from", LocalDate.class),
            new Period(row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
            row.getBoolean("vat_deductible"), amounts("grant_plan_cost", "category", CostCategory.class, number, version),
            amounts("grant_plan_source", "source", FinanceSource.class, number, version), row.getString("approved_by"));
    }

    private <K extends Enum<K>> Map<K, Nok> amounts(String table, String column, Class<K> kind, CaseNumber number, int version) {
        Map<K, Nok> amounts = new EnumMap<>(kind);
        database.sql("select " + column + ", amount from " + table + " where case_number = ? and number = ?").params(number.value(), version)
            .query(row -> {
                amounts.put(Enum.valueOf(kind, row.getString(1)), Nok.of(row.getLong(2)));
            });
        return amounts;
    }
}
