package tilsagn.grant;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;
import tilsagn.core.Retention;

/** Grants that are over: state-aid files are kept for ten years, and only then is it forgotten whom to write to. */
@Component
class GrantRetention implements Retention {

    private final JdbcClient database;
    private final Cases cases;

    GrantRetention(JdbcClient database, Cases cases) {
        this.database = database;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "STATE_AID";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> endedBefore(String county, Instant before, int most) {
        return database.sql("""
                select g.case_number, g.ended_at from grant_case g join grant_application a on a.case_number = g.case_number and a.version_of is null
                where g.county = ? and g.ended_at < ?
                  and (a.contact_name is not null or a.contact_email is not null or a.contact_phone is not null or a.project_manager is not null)
                order by g.ended_at, g.case_number fetch first ? rows only""")
            .params(county, before.atOffset(ZoneOffset.UTC), most)
            .query((row, n) -> new Kept(row.getString("case_number"), row.getObject("ended_at", OffsetDateTime.class).toInstant())).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Kept kept) {
        cases.forgetContact(new CaseNumber(kept.subject()));
    }
}
