package tilsagn.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same open tasks twice: as items of the queue, and as tasks of the engine with the call as a variable. Tables are filled directly, in batches. */
final class QueuePile {

    static final String COUNTY = "77";
    /** Fifty calls; a filter on one leaves every fiftieth task. */
    static final List<UUID> CALLS = IntStream.range(0, 50).mapToObj(at -> new UUID(7, at)).toList();

    private static final Instant START = Instant.parse("2022-09-01T06:00:00Z");
    private static final int BATCH = 5000;
    private static final String ITEM = "insert into work_item (task_id, case_number, step, county, role, assignee, applicant, applicant_sort, title, "
        + "search_text, call_id, call_title, amount, created_at, due_at, due_sort, href, state, municipality, municipality_name, waiting, moved_at) "
        + "values (?, ?, ?, '" + COUNTY + "', 'ADVISOR', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '/x', 'OPEN', ?, 'Skien', false, ?)";
    private static final String TASK = "insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, SUSPENSION_STATE_, ASSIGNEE_) "
        + "values (?, 1, 'Formalkontroll', ?, 50, ?, 1, ?)";
    private static final String VARIABLE = "insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, TASK_ID_, VAR_SCOPE_, TEXT_, SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_) "
        + "values (?, 1, 'string', 'call', ?, ?, ?, 1, ?)";

    private final JdbcTemplate database;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private int size;

    QueuePile(ApplicationContext house) {
        database = house.getBean(JdbcTemplate.class);
        tasks = house.getBean(TaskService.class);
        transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    void growTo(int wanted) {
        while (size < wanted) {
            int from = size;
            int to = Math.min(wanted, size + BATCH);
            transaction.executeWithoutResult(status -> add(from, to));
            size = to;
        }
        // What a database in use has long since done by itself.
        database.execute("analyze");
    }

    private void add(int from, int to) {
        List<Object[]> items = new ArrayList<>();
        List<Object[]> engineTasks = new ArrayList<>();
        List<Object[]> variables = new ArrayList<>();
        for (int at = from; at < to; at++) {
            String id = "bench-" + at;
            String assignee = at % 2 == 0 ? null : at % 400 == 1 ? "leser" : "kollega" + at % 40;
            String step = at % 4 == 0 ? "recommendAward" : "checkCompleteness";
            Timestamp created = Timestamp.from(START.plusSeconds(at));
            // Due dates are spread over two months, not in the order the tasks came.
            Timestamp due = Timestamp.from(START.plusSeconds(at * 7919L % 5_184_000));
            UUID call = CALLS.get(at % 50);
            items.add(new Object[] {id, "2023-%05d".formatted(at), step, assignee, "Klynge " + at % 900, "%060d".formatted(at % 900), "Prosjekt " + at,
                "klynge prosjekt " + at + (at == 770 ? " prosjekt 77x" : ""), call, "Utlysning " + at % 50, 100_000L + at, created, due, due,
                "38" + "%02d".formatted(at % 23), created});
            engineTasks.add(new Object[] {id, step, created, assignee});
            variables.add(new Object[] {"v" + id, id, id, call.toString(), false});
        }
        database.batchUpdate(ITEM, items);
        database.batchUpdate(TASK, engineTasks);
        database.batchUpdate(VARIABLE, variables);
    }

    /** What a page of the queue would ask the engine: the tasks with a variable, by due date, and how many there are. */
    Object engineList() {
        List<Task> page = query().orderByTaskCreateTime().asc().listPage(0, 25);
        return page.size() + query().count();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().active().taskVariableValueEquals("call", CALLS.get(3).toString());
    }
}
