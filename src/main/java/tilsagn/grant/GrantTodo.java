package tilsagn.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.PartyTodo;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/** What the party of a grant has to do next: the most urgent thing, with its day. */
@Component
@Order(10)
@Transactional(readOnly = true)
class GrantTodo implements PartyTodo {

    // The words are grant.todo.*; the first that fits is shown.
    private static final String WAITED = """
        select case_number, what, place, due from (
            select case_number, 'termination' as what, 1 as place, comment_by as due from grant_termination where open_case in (:numbers)
            union all
            select case_number, 'recovery', 2, comment_by from grant_recovery where open_case in (:numbers) and status = 'NOTICED'
            union all
            select case_number, 'repay', 2, due_on from grant_recovery where open_case in (:numbers) and status in ('DEMANDED', 'REMINDED')
            union all
            select distinct case_number, 'returned', 2, cast(null as date) from grant_payment where case_number in (:numbers) and status = 'RETURNED'
            union all
            select held.case_number, 'document', 3, cast(null as date) from grant_case held join final_account account on account.live_case = held.case_number
                where held.case_number in (:numbers) and held.status = 'TERMINATED' and account.status = 'OPEN'
            union all
            select report.case_number, 'report', 4, min(report.due_on) from grant_report report
                join grant_case held on held.case_number = report.case_number
                where held.case_number in (:numbers) and held.status in ('ACCEPTED', 'ACTIVE') and report.status in ('PLANNED', 'RETURNED')
                group by report.case_number
        ) waited order by case_number, place""";
    private static final String OFFERED = """
        select held.case_number, answer.accept_by from grant_acceptance answer join grant_case held on held.case_number = answer.case_number
        where held.case_number in (:numbers) and held.status = 'OFFERED'""";

    private final JdbcClient database;

    GrantTodo(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<CaseNumber, Todo> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, Todo> todo = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            List<String> asked = numbers.stream().map(CaseNumber::value).toList();
            database.sql(WAITED).param("numbers", asked).query(row -> {
                todo.putIfAbsent(new CaseNumber(row.getString("case_number")), waited(row));
            });
            database.sql(OFFERED).param("numbers", asked).query(row -> {
                todo.putIfAbsent(new CaseNumber(row.getString("case_number")), new Todo("grant.todo.accept", List.of(lastDay(row))));
            });
        }
        return todo;
    }

    private static Todo waited(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Todo("grant.todo." + row.getString("what"), due == null ? List.of() : List.of(due));
    }

    // The time is over at the first moment of the day after.
    private static LocalDate lastDay(ResultSet row) throws SQLException {
        return row.getObject("accept_by", OffsetDateTime.class).atZoneSameInstant(BusinessTime.ZONE).minusNanos(1_000).toLocalDate();
    }
}
