package tilsagn.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.Nok;

/** The sums of a call, each by one query of the database. */
@Component
class CaseFigureQueries {

    private static final String SENT = " application.call_id = ? and application.county = ? and application.case_number is not null ";
    private static final String SUMS = "sum(application.applied_amount) as applied, "
        + "coalesce(sum(application.granted_amount), 0) as granted ";

    private final JdbcClient database;

    CaseFigureQueries(JdbcClient database) {
        this.database = database;
    }

    CaseFigures of(UUID callId, String county) {
        return new CaseFigures(byStatus(callId, county), byGrouping(callId, county), byMunicipality(callId, county));
    }

    private List<CaseFigures.ByStatus> byStatus(UUID callId, String county) {
        return list("select status, count(*) as cases, " + SUMS + "from grant_application application where" + SENT
                + "group by status order by status",
            callId, county, (row, at) -> new CaseFigures.ByStatus(ApplicationStatus.valueOf(row.getString("status")), row.getLong("cases"),
                nok(row, "applied"), nok(row, "granted")));
    }

    // Partners are counted per application first, so that an application's amount is summed once per grouping.
    private List<CaseFigures.ByGrouping> byGrouping(UUID callId, String county) {
        return list("select covered.grouping_code, count(*) as cases, sum(covered.partners) as partners, " + SUMS
                + "from (select application_id, grouping_code, count(*) as partners from application_partner "
                + "where grouping_code is not null group by application_id, grouping_code) covered "
                + "join grant_application application on application.id = covered.application_id where"
                + SENT + "group by covered.grouping_code order by covered.grouping_code",
            callId, county, (row, at) -> new CaseFigures.ByGrouping(StakeholderGroup.valueOf(row.getString("grouping_code")),
                row.getLong("cases"), row.getLong("partners"), nok(row, "applied"), nok(row, "granted")));
    }

    private List<CaseFigures.ByMunicipality> byMunicipality(UUID callId, String county) {
        return list("select organisation_municipality as municipality, count(*) as cases, " + SUMS
                + "from grant_application application where" + SENT
                + "group by organisation_municipality order by organisation_municipality",
            callId, county, (row, at) -> new CaseFigures.ByMunicipality(row.getString("municipality"), row.getLong("cases"),
                nok(row, "applied"), nok(row, "granted")));
    }

    private <T> List<T> list(String sql, UUID callId, String county, RowMapper<T> row) {
        return database.sql(sql).param(callId).param(county).query(row).list();
    }

    private static Nok nok(ResultSet row, String column) throws SQLException {
        return Nok.of(row.getLong(column));
    }
}
