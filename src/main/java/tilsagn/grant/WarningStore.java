package tilsagn.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

/** The register's warnings about running grants, one a case, and whom to ask the register about. */
@Repository
class WarningStore {

    private static final String RUNNING = " g.status in ('OFFERED', 'ACCEPTED', 'ACTIVE', 'FINAL_CONTROL') ";

    private final JdbcClient database;

    WarningStore(JdbcClient database) {
        this.database = database;
    }

    /** The holders of grants that are not over, by number, after the given one. */
    List<OrganisationNumber> holders(String after, int most) {
        return database.sql("select distinct g.organisation_number from grant_case g where" + RUNNING
                + "and g.organisation_number > ? order by g.organisation_number fetch first ? rows only")
            .params(after, most).query((row, n) -> new OrganisationNumber(row.getString(1))).list();
    }

    /** The running grants of a holder with what is known of each; the standing is {@code null} where nothing is. */
    List<RegisterWarning> grantsOf(OrganisationNumber holder) {
        return database.sql("""
                select g.case_number, w.standing, w.found_at, w.seen_by, w.seen_note, w.decision from grant_case g
                left join grant_warning w on w.case_number = g.case_number where g.organisation_number = ? and""" + RUNNING + "order by g.case_number")
            .param(holder.digits()).query((row, n) -> warning(row)).list();
    }

    void put(RegisterWarning warning) {
        clear(warning.caseNumber());
        database.sql("insert into grant_warning (case_number, county, standing, found_at) select case_number, county, ?, ? from grant_case where case_number = ?")
            .params(warning.standing(), warning.foundAt().atOffset(ZoneOffset.UTC), warning.caseNumber().value()).update();
    }

    void clear(CaseNumber number) {
        database.sql("delete from grant_warning where case_number = ?").param(number.value()).update();
    }

    /** @return whether there was one that nobody had decided */
    boolean decide(RegisterWarning decided, Instant at) {
        return database.sql("update grant_warning set seen_by = ?, seen_note = ?, decision = ?, decided_at = ? where case_number = ? and seen_by is null")
            .params(decided.seenBy(), decided.seenNote(), decided.decision().name(), at.atOffset(ZoneOffset.UTC), decided.caseNumber().value()).update() == 1;
    }

    Optional<RegisterWarning> of(CaseNumber number) {
        return database.sql("select * from grant_warning where case_number = ?").param(number.value()).query((row, n) -> warning(row)).optional();
    }

    /** Those of a county that nobody has seen to, the oldest first. */
    List<RegisterWarning> unseen(String county, int most) {
        return database.sql("select * from grant_warning where county = ? and seen_by is null order by found_at, case_number fetch first ? rows only")
            .params(county, most).query((row, n) -> warning(row)).list();
    }

    private static RegisterWarning warning(ResultSet row) throws SQLException {
        OffsetDateTime found = row.getObject("found_at", OffsetDateTime.class);
        String decision = row.getString("decision");
        return new RegisterWarning(new CaseNumber(row.getString("case_number")), row.getString("standing"), found == null ? null : found.toInstant(),
            row.getString("seen_by"), row.getString("seen_note"), decision == null ? null : RegisterWarning.Decision.valueOf(decision));
    }
}
