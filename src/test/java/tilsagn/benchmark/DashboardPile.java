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

import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.TestCalls;

/**
 * Ten years of calls with their applications, partners, answers and finished tasks. The tables are filled directly, in batches; there is no
 * process behind the cases.
 */
@TestComponent
public class DashboardPile {

    private static final String[] STATUSES = {"GRANTED", "REJECTED", "PARTIALLY_GRANTED", "REJECTED", "DISMISSED", "REJECTED", "WITHDRAWN"};
    private static final String[] OPEN = {"SUBMITTED", "ADMITTED", "RECOMMENDED", "DECISION_PENDING"};
    private static final String[] GROUPINGS = {"ENTREPRENEUR", "LARGE_INDUSTRY", "PUBLIC", "RESEARCH", "RISK_CAPITAL"};
    private static final String[] GREEN = {"GREEN_BUILDINGS", "GREEN_PRODUCTION,LESS_WASTE", "LESS_WASTE", "LESS_CARBON"};
    private static final String[] STEPS = {"checkCompleteness", "scoreApplication", "recommendAward", "allocateFunds", "decideApplication"};
    private static final String[] PEOPLE = {"anne", "bjorn", "cato", "mette", "dag"};
    private static final String APPLICATION = "insert into grant_application (id, version, call_id, county, organisation_number, organisation_name, "
        + "organisation_municipality, written_standard, status, case_number, target_group, title, summary, green_contributions, strategy_goal, "
        + "declared_truthful, declared_authorised, declared_publicity, applied_amount, total_cost, granted_amount, started_by, started_at, saved_at, "
        + "submitted_by, submitted_at, content_hash, closed_at, withdrawn_at) values (?, 3, ?, '38', '310123455', ?, ?, 'NB', ?, ?, 'CLUSTER', ?, 'Sammendrag', "
        + "?, ?, true, true, true, ?, 2000000, ?, 'siri', ?, ?, 'siri', ?, 'x', ?, ?)";
    private static final String ITEM = "insert into work_item (task_id, case_number, step, county, role, assignee, applicant, applicant_sort, title, "
        + "search_text, call_id, call_title, amount, created_at, due_at, due_sort, href, state, closed_at, waiting, moved_at) values (?, ?, ?, '38', "
        + "'ADVISOR', ?, 'Klynge', 'k', 'Prosjekt', 'klynge', ?, 'Utlysning', 100000, ?, ?, ?, '/x', ?, ?, false, ?)";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final TestCalls testCalls;
    private final BusinessTime time;
    private int running;

    public DashboardPile(JdbcTemplate database, PlatformTransactionManager transactions, AutowireCapableBeanFactory beans, BusinessTime time) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.testCalls = beans.createBean(TestCalls.class);
        this.time = time;
    }

    /** So many calls with so many applications each, four calls a year; those of the last year are still being handled. */
    public void fill(int calls, int size) {
        for (int at = 0; at < calls; at++) {
            int year = 2012 + at / 4;
            Instant deadline = time.now().minus(Duration.ofDays(365L * (calls - 1 - at) / 4 + 1));
            UUID call = testCalls.announceLikeRound2("benchmark-" + at, 200 + at, Nok.of(40_000_000), deadline.minus(Duration.ofDays(30)), deadline).id();
            database.update("update funding_call set call_year = ?, status = 'IN_ASSESSMENT' where id = ?", year, call);
            boolean latest = at >= calls - 2;
            transaction.executeWithoutResult(status -> add(call, size, deadline.minus(Duration.ofDays(3)), latest));
        }
    }

    private void add(UUID call, int size, Instant sent, boolean latest) {
        Rows rows = new Rows();
        for (int at = 0; at < size; at++) {
            rows.add(call, running++, at, sent, latest);
        }
        database.batchUpdate(APPLICATION, rows.applications);
        database.batchUpdate("insert into application_partner (application_id, line_no, name, grouping_code, sme, letter_of_intent) values (?, ?, ?, ?, true, true)",
            rows.partners);
        database.batchUpdate("insert into application_answer (application_id, question_code, form_section, answer) values (?, ?, 'GOALS', ?)", rows.answers);
        database.batchUpdate(ITEM, rows.items);
    }

    /** Rows on their way into the database. */
    private static final class Rows {

        private final List<Object[]> applications = new ArrayList<>();
        private final List<Object[]> partners = new ArrayList<>();
        private final List<Object[]> answers = new ArrayList<>();
        private final List<Object[]> items = new ArrayList<>();

        void add(UUID call, int running, int at, Instant sent, boolean latest) {
            UUID id = UUID.randomUUID();
            String number = "%d-%05d".formatted(2200 + running / 50_000, running % 50_000);
            String status = latest ? OPEN[at % 4] : STATUSES[at % 7];
            long applied = 200_000 + at * 7919L % 550_000;
            boolean awarded = status.equals("GRANTED") || status.equals("PARTIALLY_GRANTED");
            Object granted = awarded ? Long.valueOf(applied / 2) : status.equals("REJECTED") ? Long.valueOf(0) : null;
            Timestamp submitted = Timestamp.from(sent.minusSeconds(at));
            Timestamp closed = latest ? null : Timestamp.from(sent.plus(Duration.ofDays(40 + at % 60)));
            applications.add(new Object[] {id, call, "Klynge " + running, "38" + "%02d".formatted(1 + at % 20), status, number, "Felles prosjekt " + running,
                GREEN[at % 4], "Mål " + at % 4, applied, granted, submitted, submitted, submitted, closed,
                status.equals("WITHDRAWN") ? closed : null});
            for (int line = 0; line < 3; line++) {
                partners.add(new Object[] {id, line, "Partner " + line, GROUPINGS[(at + line) % 5]});
            }
            answers.add(new Object[] {id, "JOBS_NEW", String.valueOf(at % 9)});
            answers.add(new Object[] {id, "RD_PROJECTS", String.valueOf(at % 5)});
            answers.add(new Object[] {id, "SDG", "9,1" + at % 4});
            for (int step = 0; step < STEPS.length; step++) {
                item(call, number, step, at, sent.plus(Duration.ofDays(5L * step - (latest ? 60 : 0))), latest);
            }
        }

        private void item(UUID call, String number, int step, int at, Instant from, boolean latest) {
            boolean open = latest && step == 1 + at % 4;
            if (latest && step > 1 + at % 4) {
                return;
            }
            Timestamp created = Timestamp.from(from);
            Timestamp due = Timestamp.from(from.plus(Duration.ofDays(10)));
            Timestamp closed = open ? null : Timestamp.from(from.plusSeconds(at * 7919L % 1_500_000));
            items.add(new Object[] {"b" + number + step, number, STEPS[step], PEOPLE[(at + step) % 5], call, created, due, due, open ? "OPEN" : "DONE", closed, created});
        }
    }
}
