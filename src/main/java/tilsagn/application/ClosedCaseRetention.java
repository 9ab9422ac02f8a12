package tilsagn.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Retention;

/** Cases that came to nothing: some time after they ended nobody needs to know whom to write to. What was sent stays in the archive. */
@Component
class ClosedCaseRetention implements Retention {

    private final JdbcClient database;

    ClosedCaseRetention(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "CLOSED_CASES";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> endedBefore(String county, Instant before, int most) {
        return database.sql("""
                select case_number, closed_at from grant_application
                where county = ? and status in ('REJECTED', 'DISMISSED', 'WITHDRAWN') and version_of is null and closed_at < ?
                  and started_by <> '***'
                order by closed_at, case_number fetch first ? rows only""")
            .params(county, before.atOffset(ZoneOffset.UTC), most)
            .query((row, n) -> new Kept(row.getString("case_number"), row.getObject("closed_at", OffsetDateTime.class).toInstant())).list();
    }

    @Override
    public boolean isCase() {
        return true;
    }
}
