package tilsagn.benchmark;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.TestCalls;

/**
 * A call with as many assessed applications as one likes: two sheets of seven criteria each, a recommendation, partners and answers. The
 * tables are filled directly, in batches; there is no process behind the cases, so they can be proposed for and not sent.
 */
@TestComponent
public class RankingPile {

    private static final String[] GROUPINGS = {"ENTREPRENEUR", "LARGE_INDUSTRY", "PUBLIC", "RESEARCH", "RISK_CAPITAL"};
    private static final String[] GREEN = {"GREEN_BUILDINGS", "GREEN_PRODUCTION", "LESS_WASTE", "LESS_CARBON"};
    private static final int[] WEIGHTS = {20, 15, 15, 15, 15, 10, 10};
    private static final String REASON = "Godt begrunnet og etterprøvbart; målene kan måles og planen henger sammen. ".repeat(5);
    private static final String APPLICATION = "insert into grant_application (id, version, call_id, county, organisation_number, organisation_name, "
        + "organisation_municipality, written_standard, status, case_number, target_group, title, summary, background, green_contributions, strategy_goal, "
        + "declared_truthful, declared_authorised, declared_publicity, applied_amount, total_cost, started_by, started_at, saved_at, submitted_by, "
        + "submitted_at, content_hash) values (?, 0, ?, '38', '310123455', ?, ?, 'NB', 'RECOMMENDED', ?, 'CLUSTER', ?, 'Sammendrag', ?, ?, ?, true, true, "
        + "true, ?, 2000000, 'siri', ?, ?, 'siri', ?, 'x')";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final TestCalls testCalls;
    private final Calls calls;
    private final BusinessTime time;

    public RankingPile(JdbcTemplate database, PlatformTransactionManager transactions, AutowireCapableBeanFactory beans, Calls calls, BusinessTime time) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.testCalls = beans.createBean(TestCalls.class);
        this.calls = calls;
        this.time = time;
    }

    /** A call whose applications, numbered from {@code 2899-0001} plus the offset, are all recommended. */
    public Call call(String slug, int round, Nok pool, int size, int offset) {
        Instant now = time.now();
        Call call = testCalls.announceLikeRound2(slug, round, pool, now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(1)));
        transaction.executeWithoutResult(status -> fill(call.id(), size, offset, now.minus(Duration.ofDays(10))));
        return calls.get(call.id());
    }

    /** The number of one of them. */
    public static CaseNumber number(int at) {
        return CaseNumber.of(2899, at);
    }

    private void fill(UUID call, int size, int offset, Instant when) {
        Rows rows = new Rows(Timestamp.from(when));
        for (int at = 1; at <= size; at++) {
            rows.add(call, offset + at, at);
        }
        database.batchUpdate(APPLICATION, rows.applications);
        database.batchUpdate("insert into application_partner (application_id, line_no, name, grouping_code, sme, letter_of_intent) values (?, ?, ?, ?, ?, true)",
            rows.partners);
        database.batchUpdate("insert into application_answer (application_id, question_code, form_section, answer) values (?, ?, 'GOALS', ?)", rows.answers);
        database.batchUpdate("insert into assessment (id, version, case_number, call_id, formal_outcome, formal_by, formal_at, recommended_amount, "
            + "recommendation_reason, recommended_by, recommended_at) values (?, 0, ?, ?, 'ADMITTED', 'anne', ?, ?, ?, 'anne', ?)", rows.assessments);
        database.batchUpdate("insert into score_sheet (id, version, case_number, assessor, slot, saved_at, submitted_at) values (?, 0, ?, ?, ?, ?, ?)",
            rows.sheets);
        database.batchUpdate("insert into score (sheet_id, criterion, weight, points, public_reason, internal_note) values (?, ?, ?, ?, ?, '')", rows.scores);
        database.batchUpdate("insert into impartiality_declaration (id, version, case_number, username, word, word_number, given_by, declared_at) "
            + "values (?, 0, ?, 'mette', 'IMPARTIAL', 1, 'mette', ?)", rows.words);
    }

    /** Rows on their way into the database. */
    private static final class Rows {

        private final Timestamp when;
        private final List<Object[]> applications = new ArrayList<>();
        private final List<Object[]> partners = new ArrayList<>();
        private final List<Object[]> answers = new ArrayList<>();
        private final List<Object[]> assessments = new ArrayList<>();
        private final List<Object[]> sheets = new ArrayList<>();
        private final List<Object[]> scores = new ArrayList<>();
        private final List<Object[]> words = new ArrayList<>();

        Rows(Timestamp when) {
            this.when = when;
        }

        void add(UUID call, int running, int at) {
            UUID id = UUID.randomUUID();
            String number = number(running).value();
            long applied = 200_000 + at * 7919L % 550_000;
            applications.add(new Object[] {id, call, "Klynge " + running, "38" + "%02d".formatted(1 + at % 20), number, "Felles prosjekt " + running,
                REASON, GREEN[at % 4], "Mål " + at % 4, applied, when, when, new Timestamp(when.getTime() + 60_000L * at)});
            for (int line = 0; line < 4; line++) {
                partners.add(new Object[] {id, line, "Partner " + running + "-" + line, GROUPINGS[(at + line) % 5], line % 2 == 0});
            }
            answers.add(new Object[] {id, "JOBS_NEW", String.valueOf(at % 9)});
            answers.add(new Object[] {id, "RD_PROJECTS", String.valueOf(at % 5)});
            assessments.add(new Object[] {UUID.randomUUID(), number, call, when, applied, REASON, when});
            words.add(new Object[] {UUID.randomUUID(), number, when});
            sheet(number, "anne", 1, at);
            sheet(number, "bjorn", 2, at + 1);
        }

        // The first one scores best and so on down; differences of one step, here and there of two.
        private void sheet(String number, String assessor, int slot, int at) {
            UUID id = UUID.randomUUID();
            sheets.add(new Object[] {id, number, assessor, slot, when, when});
            for (int criterion = 0; criterion < WEIGHTS.length; criterion++) {
                int points = 4 + (at * 31 + criterion * (at % 5)) % 4;
                scores.add(new Object[] {id, "C" + (criterion + 1), WEIGHTS[criterion], points, REASON});
            }
        }
    }
}
