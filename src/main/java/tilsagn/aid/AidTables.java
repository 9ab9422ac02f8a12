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

/**
 * The dated parameters: when a new regulation enters into force, it is a row, not a release. A row that a county has added counts for that county
 * alone, and there before one of the same day that counts for all.
 */
@Component
class AidTables {

    private static final String OWN = " (county is null or county = :county) ";
    // Of two rows that begin on the same day the county's own counts, else the one added last; a row that has ended does not give way to an older one.
    private static final String NEWEST = " and" + OWN + "order by valid_from desc, case when county is null then 1 else 0 end, id desc fetch first 1 row only";
    // The one that counts last.
    private static final String GROWING = "valid_from, case when county is null then 0 else 1 end, id";

    private final JdbcClient database;

    AidTables(JdbcClient database) {
        this.database = database;
    }

    /** The rule of a basis that is in force on the day. */
    Optional<AidRule> rule(String county, AidBasis basis, LocalDate day) {
        return database.sql("select * from aid_rule where basis = :basis and valid_from <= :day" + NEWEST).param("basis", basis.name()).param("day", day)
            .param("county", county).query(AidTables::rule).optional().filter(rule -> rule.isInForce(day));
    }

    /** Every rule there is or was, by basis and day. */
    List<AidRule> rules(String county) {
        return database.sql("select * from aid_rule where" + OWN + "order by basis, " + GROWING).param("county", county).query(AidTables::rule).list();
    }

    private static AidRule rule(ResultSet row, int at) throws SQLException {
        return new AidRule(AidBasis.valueOf(row.getString("basis")), row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
            row.getBoolean("paused"), euro(row.getObject("ceiling_euro", Long.class)), AidWindow.valueOf(row.getString("aid_window")), row.getInt("window_years"),
            row.getObject("intensity_percent", Integer.class), row.getObject("max_intensity", Integer.class), row.getObject("max_years", Integer.class),
            row.getInt("retention_years"), row.getString("title_nb"), row.getString("title_nn"), row.getString("title_en"),
            row.getString("source"), Provenance.valueOf(row.getString("provenance")));
    }

    private static Eur euro(Long whole) {
        return whole == null ? null : Eur.of(whole);
    }

    /** The percentage points of each supplement a basis knows on the day. */
    Map<AidSupplement, Integer> supplements(String county, AidBasis basis, LocalDate day) {
        Map<AidSupplement, Integer> points = new LinkedHashMap<>();
        database.sql("select supplement, points, valid_to from aid_supplement where basis = :basis and valid_from <= :day and" + OWN
                + "order by supplement, " + GROWING).param("basis", basis.name()).param("day", day).param("county", county).query((row, at) -> {
                LocalDate end = row.getObject(3, LocalDate.class);
                return points.put(AidSupplement.valueOf(row.getString(1)), end == null || !day.isAfter(end) ? row.getInt(2) : 0);
            }).list();
        points.values().removeIf(none -> none == 0);
        return points;
    }

    /** What must be registered that is awarded on the day. */
    Optional<RegisterRule> registerRule(String county, LocalDate day) {
        return database.sql("select * from aid_register_rule where valid_from <= :day" + NEWEST).param("day", day).param("county", county).query(AidTables::registerRule).optional()
            .filter(rule -> rule.validTo() == null || !day.isAfter(rule.validTo()));
    }

    /** Years the papers of an award of this day are kept where no rule of aid says so. */
    int retentionYears(String county, LocalDate day) {
        return database.sql("select years from aid_retention where valid_from <= :day" + NEWEST).param("day", day).param("county", county)
            .query(Integer.class).single();
    }

    /** So many days before a rule ends the desk is told. */
    int warnDays(String county, LocalDate day) {
        return database.sql("select days from aid_warning where valid_from <= :day" + NEWEST).param("day", day).param("county", county).query(Integer.class).optional().orElse(0);
    }

    /** Every rule of registration there is or was. */
    List<RegisterRule> registerRules(String county) {
        return database.sql("select * from aid_register_rule where" + OWN + "order by " + GROWING).param("county", county).query(AidTables::registerRule).list();
    }

    private static RegisterRule registerRule(ResultSet row, int at) throws SQLException {
        return new RegisterRule(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), Eur.of(row.getLong("threshold_euro")),
            row.getObject("months", Integer.class), row.getObject("working_days", Integer.class), row.getString("source"),
            Provenance.valueOf(row.getString("provenance")));
    }

    /** Kroner for one euro, by the day each rate counts from. */
    Rates rates(String county) {
        NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
        List<Rate> rows = new ArrayList<>(database.sql("select valid_from, rate, source from aid_euro_rate where" + OWN + "order by " + GROWING).param("county", county).query(
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
