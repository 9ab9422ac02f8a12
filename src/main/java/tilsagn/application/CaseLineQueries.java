package tilsagn.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** A call's applications as lines: one statement however many, where whole applications would take all their texts and tables along. */
@Component
class CaseLineQueries {

    private static final String OF_THE_CALL = " where a.call_id = :call and a.county = :county and a.case_number is not null ";

    private final JdbcClient database;

    CaseLineQueries(JdbcClient database) {
        this.database = database;
    }

    List<CaseLine> lines(UUID callId, String county) {
        return database.sql("select a.case_number, a.status, a.organisation_name, a.title, a.organisation_municipality, a.applied_amount, "
                + "coalesce(a.counted_from, a.resubmitted_at, a.submitted_at) as counts_from, a.strategy_goal, a.green_contributions "
                + "from grant_application a" + OF_THE_CALL + "order by a.case_number")
            .param("call", callId).param("county", county).query((row, at) -> line(row)).list();
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        String green = row.getString("green_contributions");
        return new CaseLine(CaseNumber.parse(row.getString("case_number")), ApplicationStatus.valueOf(row.getString("status")),
            row.getString("organisation_name"), row.getString("title"), row.getString("organisation_municipality"),
            Nok.of(row.getLong("applied_amount")), instant(row), row.getString("strategy_goal"),
            green == null || green.isEmpty() ? Codes.NONE : new Codes(List.of(green.split(","))));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("counts_from", OffsetDateTime.class).toInstant();
    }

    /** By case; a case without partners and numbers is not in it. */
    Map<CaseNumber, CaseTraits> traits(UUID callId, String county, Collection<String> numberQuestions) {
        Map<String, Gathered> gathered = new HashMap<>();
        partners(callId, county, gathered);
        if (!numberQuestions.isEmpty()) {
            answers(callId, county, numberQuestions, gathered);
        }
        Map<CaseNumber, CaseTraits> traits = new HashMap<>();
        gathered.forEach((number, one) -> traits.put(CaseNumber.parse(number), one.traits()));
        return traits;
    }

    // A company that is listed several times counts once, as the first of its lines says (R15).
    private void partners(UUID callId, String county, Map<String, Gathered> gathered) {
        database.sql("select a.case_number, p.grouping_code, coalesce(p.organisation_number, lower(p.name)), p.sme "
                + "from grant_application a join application_partner p on p.application_id = a.id" + OF_THE_CALL
                + "and p.grouping_code is not null order by a.case_number, p.line_no")
            .param("call", callId).param("county", county)
            .query(row -> {
                gathered.computeIfAbsent(row.getString(1), number -> new Gathered())
                    .partner(StakeholderGroup.valueOf(row.getString(2)), row.getString(3), row.getBoolean(4));
            });
    }

    private void answers(UUID callId, String county, Collection<String> questions, Map<String, Gathered> gathered) {
        database.sql("select a.case_number, w.question_code, w.answer from grant_application a "
                + "join application_answer w on w.application_id = a.id" + OF_THE_CALL + "and w.question_code in (:questions)")
            .param("call", callId).param("county", county).param("questions", questions)
            .query(row -> {
                gathered.computeIfAbsent(row.getString(1), number -> new Gathered()).number(row.getString(2), row.getString(3));
            });
    }

    /** What is read row by row of one case. */
    private static final class Gathered {

        private final Set<StakeholderGroup> groupings = EnumSet.noneOf(StakeholderGroup.class);
        private final Map<String, BigDecimal> numbers = new HashMap<>();
        private final Set<String> companies = new HashSet<>();
        private long smes;

        void partner(StakeholderGroup grouping, String identity, boolean small) {
            groupings.add(grouping);
            if (Partner.isCompany(grouping) && companies.add(String.valueOf(identity)) && small) {
                smes++;
            }
        }

        void number(String question, String answer) {
            Numbers.read(answer).ifPresent(number -> numbers.put(question, number));
        }

        CaseTraits traits() {
            return new CaseTraits(groupings, companies.size(), smes, numbers);
        }
    }
}
