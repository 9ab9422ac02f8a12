package tilsagn.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;

/** The queue in figures: how long the steps of a county's calls took, and what is open with whom. */
@Service
@Transactional(readOnly = true)
public class StepTimes {

    private static final String AGE = "floor(extract(epoch from w.closed_at) - extract(epoch from w.created_at))";
    private static final String DONE = " from work_item w where w.county = :county and w.state = 'DONE' and w.call_id ";
    // Each answered by the first line of an index; a grouping would read them all.
    private static final String LAST = "select * from (select call_id, closed_at from work_item where county = ? and state = 'DONE' and call_id = ? "
        + "order by county, state, call_id, closed_at desc fetch first 1 rows only) ";
    private static final int AT_ONCE = 100;

    private final WorkItemSearch search;
    private final JdbcClient database;

    StepTimes(WorkItemSearch search, JdbcClient database) {
        this.search = search;
        this.database = database;
    }

    /** When the latest item of each call was finished; a call with none is not in it. */
    public Map<UUID, Instant> lastDone(User user, Collection<UUID> calls) {
        Map<UUID, Instant> last = new HashMap<>();
        List<UUID> left = user.county() == null ? List.of() : List.copyOf(calls);
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            lastDone(user.county(), left.subList(from, Math.min(left.size(), from + AT_ONCE)), last);
        }
        return last;
    }

    private void lastDone(String county, List<UUID> calls, Map<UUID, Instant> last) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (UUID call : calls) {
            parts.add(LAST + "l" + parts.size());
            values.addAll(List.of(county, call));
        }
        database.sql(String.join(" union all ", parts)).params(values).query(row -> {
            last.put(row.getObject(1, UUID.class), instant(row, 2));
        });
    }

    /** The steps of a call that have finished items. */
    public List<StepFigures> of(User user, UUID call) {
        Map<String, Map<Integer, Long>> days = new TreeMap<>();
        Map<String, long[]> dates = new HashMap<>();
        String whole = "floor(" + AGE + " / 86400)";
        database.sql("select w.step, " + whole + " as days, count(*), sum(case when w.due_at is null then 0 else 1 end), "
                + "sum(case when w.closed_at > w.due_at then 1 else 0 end)" + DONE + "= :call group by w.step, " + whole)
            .param("county", String.valueOf(user.county())).param("call", call)
            .query(row -> {
                days.computeIfAbsent(row.getString(1), step -> new HashMap<>()).merge(Math.max(0, row.getInt(2)), row.getLong(3), Long::sum);
                long[] sums = dates.computeIfAbsent(row.getString(1), step -> new long[2]);
                sums[0] += row.getLong(4);
                sums[1] += row.getLong(5);
            });
        return days.entrySet().stream().map(step -> new StepFigures(step.getKey(), step.getValue(), dates.get(step.getKey())[0],
            dates.get(step.getKey())[1])).toList();
    }

    /** What is open of what the person sees, in one call or in all. */
    public List<OpenWork> open(User user, UUID call) {
        return search.open(user, call == null ? Narrowing.NONE : Narrowing.to(call));
    }

    /** Finished items of a step in some calls, the slowest first, from behind the one given; none of cases the person is kept out of. */
    public List<FinishedItem> finished(User user, Collection<UUID> calls, String step, boolean lateOnly, FinishedItem after, int most) {
        if (calls.isEmpty()) {
            return List.of();
        }
        String behind = after == null ? "" : "and (" + AGE + " < :age or (" + AGE + " = :age and w.task_id > :last)) ";
        JdbcClient.StatementSpec asked = database.sql("select w.task_id, w.case_number, w.call_id, w.assignee, w.created_at, w.due_at, w.closed_at, " + AGE
                + " as age" + DONE + "in (:calls) and w.step = :step " + (lateOnly ? "and w.closed_at > w.due_at " : "") + behind
                + "and not exists (select 1 from work_item_exclusion e where e.case_number = w.case_number and e.username = :me) "
                + "order by age desc, w.task_id fetch first " + most + " rows only")
            .param("county", String.valueOf(user.county())).param("calls", calls).param("step", step).param("me", user.username());
        return (after == null ? asked : asked.param("age", after.seconds()).param("last", after.taskId())).query((row, at) -> item(row)).list();
    }

    private static FinishedItem item(ResultSet row) throws SQLException {
        return new FinishedItem(row.getString("task_id"), CaseNumber.parse(row.getString("case_number")), row.getObject("call_id", UUID.class),
            row.getString("assignee"), instant(row, 5), instant(row, 6), instant(row, 7), row.getLong("age"));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
