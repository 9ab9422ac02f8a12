package tilsagn.aid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.call.Provenance;

/** The dated parameters: when a new regulation enters into force, it is a row, not a release. */
@Component
class AidTables {

    private static final String IN_FORCE = " valid_from <= :day and (valid_to is null or valid_to >= :day)";

    private final JdbcClient database;

    AidTables(JdbcClient database) {
        this.database = database;
    }

    /** The rule of a basis that is in force on the day. */
    Optional<AidRule> rule(AidBasis basis, LocalDate day) {
        return database.sql("select * from aid_rule where basis = :basis and" + IN_FORCE).param("basis", basis.name()).param("day", day)
            .query(AidTables::rule).optional();
    }

    /** Every rule there is or was, by basis and day. */
    List<AidRule> rules() {
        return database.sql("select * from aid_rule order by basis, valid_from").query(AidTables::rule).list();
    }

    private static AidRule rule(ResultSet row, int at) throws SQLException {
        return new AidRule(AidBasis.valueOf(row.getString("basis")), row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
            row.getBoolean("paused"), euro(row.getObject("ceiling_euro", Long.class)), AidWindow.valueOf(row.getString("aid_window")), row.getInt("window_years"),
            row.getObject("intensity_percent", Integer.class), row.getObject("max_intensity", Integer.class), row.getObject("max_years", Integer.class),
            row.getInt("retention_years"), row.getString("title_nb"), row.getString("title_nn"), row.getString("title_en"),
            Provenance.valueOf(row.getString("provenance")));
    }

    private static Eur euro(Long whole) {
        return whole == null ? null : Eur.of(whole);
    }

    /** The percentage points of each supplement a basis knows on the day. */
    Map<AidSupplement, Integer> supplements(AidBasis basis, LocalDate day) {
        Map<AidSupplement, Integer> points = new LinkedHashMap<>();
        database.sql("select supplement, points from aid_supplement where basis = :basis and" + IN_FORCE + " order by supplement")
            .param("basis", basis.name()).param("day", day)
            .query((row, at) -> points.put(AidSupplement.valueOf(row.getString(1)), row.getInt(2))).list();
        return points;
    }

    /** What must be registered that is awarded on the day. */
    Optional<RegisterRule> registerRule(LocalDate day) {
        return database.sql("select * from aid_register_rule where" + IN_FORCE).param("day", day).query(AidTables::registerRule).optional();
    }

    /** Years the papers of an award of this day are kept where no rule of aid says so. */
    int retentionYears(LocalDate day) {
        return database.sql("select years from aid_retention where valid_from <= :day order by valid_from desc fetch first 1 row only").param("day", day)
            .query(Integer.class).single();
    }

    /** Every rule of registration there is or was. */
    List<RegisterRule> registerRules() {
        return database.sql("select * from aid_register_rule order by valid_from").query(AidTables::registerRule).list();
    }

    private static RegisterRule registerRule(ResultSet row, int at) throws SQLException {
        return new RegisterRule(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), Eur.of(row.getLong("threshold_euro")),
            row.getObject("months", Integer.class), row.getObject("working_days", Integer.class), Provenance.valueOf(row.getString("provenance")));
    }

    /** Kroner for one euro, by the day each rate counts from. */
    Rates rates() {
        NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
        List<Rate> rows = new ArrayList<>(database.sql("select valid_from, rate, source from aid_euro_rate").query(
            (row, at) -> new Rate(row.getObject(1, LocalDate.class), row.getBigDecimal(2), row.getString(3))).list());
        rows.forEach(rate -> rates.put(rate.from(), rate));
        return new Rates(rates);
    }

    /** A rate that counts until the next one. */
    record Rate(LocalDate from, BigDecimal rate, String source) {
    }

    /** All rates. */
    record Rates(NavigableMap<LocalDate, Rate> byDay) {

        Rate on(LocalDate day) {
            Map.Entry<LocalDate, Rate> entry = byDay.floorEntry(day);
            return (entry == null ? byDay.firstEntry() : entry).getValue();
        }
    }
}
