package tilsagn.appeal;

import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** What a party can still do about a decision: comment on what went to the appeal body, or appeal while the time runs. */
@Component
@Order(20)
@Transactional(readOnly = true)
class AppealTodo implements PartyTodo {

    // The words are appeal.todo.*; the first that fits is shown.
    private static final String WAITED = """
        select case_number, what, place, last_on from (
            select case_number, 'comment' as what, 1 as place, comment_day as last_on from appeal
                where case_number in (:numbers) and status = 'FORWARDED' and comment_by > :now
            union all
            select case_number, 'appeal', 2, last_day from appeal_time
                where case_number in (:numbers) and state = 'RUNNING' and ends_at > :now
        ) waited order by case_number, place, last_on""";

    private final JdbcClient database;
    private final BusinessTime time;

    AppealTodo(JdbcClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public Map<CaseNumber, Todo> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, Todo> todo = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            database.sql(WAITED).param("numbers", numbers.stream().map(CaseNumber::value).toList()).param("now", time.now().atOffset(ZoneOffset.UTC)).query(row -> {
                todo.putIfAbsent(new CaseNumber(row.getString("case_number")),
                    new Todo("appeal.todo." + row.getString("what"), List.of(row.getObject("last_on", LocalDate.class))));
            });
        }
        return todo;
    }
}
