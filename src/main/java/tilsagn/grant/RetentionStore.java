package tilsagn.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.call.Provenance;

/** The times things are kept, by day, and the log of what was erased. The log is only added to. */
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
        database.sql("insert into grant_retention_log (county, kind, subject, kept_since, erased_at, erased_by) values (?, ?, ?, ?, ?, ?)")
            .params(county, erased.kind(), erased.subject(), erased.since().atOffset(ZoneOffset.UTC), erased.at().atOffset(ZoneOffset.UTC), erased.by())
            .update();
    }

    List<Retentions.Erased> latest(String county, int most) {
        return database.sql("select * from grant_retention_log where county = ? order by id desc fetch first ? rows only").params(county, most)
            .query((row, n) -> new Retentions.Erased(row.getString("kind"), row.getString("subject"),
                row.getObject("kept_since", OffsetDateTime.class).toInstant(), row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                row.getString("erased_by"))).list();
    }
}
