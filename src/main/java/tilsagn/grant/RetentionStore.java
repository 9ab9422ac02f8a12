package tilsagn.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.call.Provenance;

/** The times things are kept, by day, whether the nights erase, and the logs of the rounds and of what was erased. The logs only grow. */
@Repository
class RetentionStore {

    private final JdbcClient database;

    RetentionStore(JdbcClient database) {
        this.database = database;
    }

    /** How long a kind is kept. */
    record Rule(int months, Provenance provenance) {
    }

    Rule inForce(String kind, LocalDate day) {
        return database.sql("select * from grant_retention_rule where kind = ? and valid_from <= ? order by valid_from desc fetch first 1 row only")
            .params(kind, day).query((row, n) -> new Rule(row.getInt("months"), Provenance.valueOf(row.getString("provenance")))).single();
    }

    void add(String county, Retentions.Erased erased) {
        database.sql("insert into grant_retention_log (county, kind, subject, kept_since, erased_at, erased_by, things) values (?, ?, ?, ?, ?, ?, ?)")
            .params(county, erased.kind(), erased.subject(), utc(erased.since()), utc(erased.at()), erased.by(), erased.things()).update();
    }

    List<Retentions.Erased> latest(String county, int most) {
        return database.sql("select * from grant_retention_log where county = ? order by id desc fetch first ? rows only").params(county, most)
            .query((row, n) -> new Retentions.Erased(row.getString("kind"), row.getString("subject"), instant(row, "kept_since"),
                instant(row, "erased_at"), row.getString("erased_by"), row.getInt("things"))).list();
    }

    void add(String county, Retentions.Run run) {
        database.sql("insert into grant_retention_run (county, kind, run_at, run_by, due, erased, things, waiting, remaining) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(county, run.kind(), utc(run.at()), run.by(), run.due(), run.erased(), run.things(), run.waiting(), run.remaining()).update();
    }

    List<Retentions.Run> runs(String county, int most) {
        return database.sql("select * from grant_retention_run where county = ? order by id desc fetch first ? rows only").params(county, most)
            .query((row, n) -> new Retentions.Run(row.getString("kind"), instant(row, "run_at"), row.getString("run_by"), row.getInt("due"),
                row.getInt("erased"), row.getInt("things"), row.getInt("waiting"), row.getInt("remaining"))).list();
    }

    void nights(String county, Retentions.Switch set) {
        database.sql("insert into grant_retention_switch (county, runs, set_by, set_at) values (?, ?, ?, ?)")
            .params(county, set.runs(), set.by(), utc(set.at())).update();
    }

    Retentions.Switch nights(String county) {
        return database.sql("select * from grant_retention_switch where county = ? order by id desc fetch first 1 row only").param(county)
            .query((row, n) -> new Retentions.Switch(row.getBoolean("runs"), row.getString("set_by"), instant(row, "set_at"))).optional()
            .orElse(new Retentions.Switch(false, null, null));
    }

    /** Those whose newest word is that the nights erase. */
    List<String> countiesWithNights() {
        return database.sql("""
            select s.county from grant_retention_switch s
            where s.runs and s.id = (select max(n.id) from grant_retention_switch n where n.county = s.county) order by s.county""")
            .query(String.class).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
