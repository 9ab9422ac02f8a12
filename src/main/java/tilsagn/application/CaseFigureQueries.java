package tilsagn.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tilsagn.core.Nok;

/** The sums of a call, each by one question to the database however many applications there are. */
@Component
class CaseFigureQueries {

    private static final String OF_THE_CALL = " where a.call_id = :call and a.county = :county and a.case_number is not null ";
    private static final String SUMS = " count(*) as cases, sum(a.applied_amount) as applied, sum(case when a.status in (" + statuses(CaseStage.OUTCOME)
        + ") then 1 else 0 end) as decided, sum(case when a.status in (" + statuses(CaseStage.AWARDED) + ") then 1 else 0 end) as awarded, "
        + "coalesce(sum(a.granted_amount), 0) as granted from grant_application a ";

    private final JdbcClient database;

    CaseFigureQueries(JdbcClient database) {
        this.database = database;
    }

    private static String statuses(CaseStage stage) {
        return stage.statuses().stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "));
    }

    /**
     * What changes whenever anything of a call's sent applications does: how many there are, and their versions together, which only grow.
     * Answered from an index.
     */
    Map<UUID, String> changes(String county, Collection<UUID> calls) {
        Map<UUID, String> changes = new HashMap<>();
        database.sql("select call_id, count(*), sum(version) from grant_application where county = :county and call_id in (:calls) "
                + "and case_number is not null group by call_id")
            .param("county", county).param("calls", calls)
            .query(row -> {
                changes.put(row.getObject(1, UUID.class), row.getLong(2) + "/" + row.getLong(3));
            });
        return changes;
    }

    CaseFigures of(UUID call, String county, Set<String> numbers, Set<String> choices) {
        Map<ApplicationStatus, CaseSum> byStatus = new EnumMap<>(ApplicationStatus.class);
        sums(call, county, "a.status", "", (status, sum) -> byStatus.put(ApplicationStatus.valueOf(status), sum));
        Map<CaseDimension, Map<String, CaseSum>> by = new EnumMap<>(CaseDimension.class);
        plain(call, county, by, CaseDimension.MUNICIPALITY, "a.organisation_municipality");
        plain(call, county, by, CaseDimension.TARGET_GROUP, "a.target_group");
        plain(call, county, by, CaseDimension.GOAL, "a.strategy_goal");
        // Several groupings of one application are several rows, the same one only once.
        sums(call, county, "p.grouping_code", "join (select distinct l.application_id, l.grouping_code from application_partner l "
            + "join grant_application x on x.id = l.application_id where x.call_id = :call and l.grouping_code is not null) p on p.application_id = a.id ", (key, sum) -> add(by, CaseDimension.GROUPING, key, sum));
        sums(call, county, "a.green_contributions", "", (keys, sum) -> split(keys).forEach(key -> add(by, CaseDimension.GREEN, key, sum)));
        Map<String, CaseFigures.NumberSum> answered = new HashMap<>();
        answers(call, county, numbers, (question, answer) -> answered.merge(question, number(answer), CaseFigures.NumberSum::plus));
        answers(call, county, choices, (question, answer) -> split(answer.text())
            .forEach(option -> add(by, CaseDimension.OPTION, question + ":" + option, answer.sum())));
        return new CaseFigures(byStatus, by, answered, days(call, county));
    }

    private void plain(UUID call, String county, Map<CaseDimension, Map<String, CaseSum>> by, CaseDimension dimension, String column) {
        sums(call, county, "coalesce(" + column + ", '')", "", (key, sum) -> add(by, dimension, key, sum));
    }

    private static void add(Map<CaseDimension, Map<String, CaseSum>> by, CaseDimension dimension, String key, CaseSum sum) {
        by.computeIfAbsent(dimension, none -> new HashMap<>()).merge(key, sum, CaseSum::plus);
    }

    private static Stream<String> split(String codes) {
        return codes == null ? Stream.empty() : Arrays.stream(codes.split(",")).filter(code -> !code.isEmpty()).distinct();
    }

    private void sums(UUID call, String county, String key, String join, BiConsumer<String, CaseSum> into) {
        database.sql("select " + key + " as k," + SUMS + join + OF_THE_CALL + "group by " + key).param("call", call).param("county", county)
            .query(row -> {
                into.accept(row.getString("k"), sum(row));
            });
    }

    /** One answer given by so many. */
    private record Answered(String text, CaseSum sum) {
    }

    private void answers(UUID call, String county, Set<String> questions, BiConsumer<String, Answered> into) {
        if (questions.isEmpty()) {
            return;
        }
        database.sql("select w.question_code as q, w.answer as k," + SUMS + "join application_answer w on w.application_id = a.id" + OF_THE_CALL
                + "and w.question_code in (:questions) group by w.question_code, w.answer")
            .param("call", call).param("county", county).param("questions", questions)
            .query(row -> {
                into.accept(row.getString("q"), new Answered(row.getString("k"), sum(row)));
            });
    }

    private static CaseFigures.NumberSum number(Answered answer) {
        BigDecimal value = Numbers.read(answer.text()).orElse(BigDecimal.ZERO);
        return new CaseFigures.NumberSum(answer.sum().cases(), value.multiply(BigDecimal.valueOf(answer.sum().cases())), answer.sum().awarded(),
            value.multiply(BigDecimal.valueOf(answer.sum().awarded())));
    }

    private Map<Integer, Long> days(UUID call, String county) {
        Map<Integer, Long> days = new HashMap<>();
        String age = "floor((extract(epoch from a.closed_at) - extract(epoch from a.submitted_at)) / 86400)";
        database.sql("select " + age + " as days, count(*) from grant_application a" + OF_THE_CALL + "and a.closed_at is not null and a.status in ("
                + statuses(CaseStage.OUTCOME) + ") group by " + age).param("call", call).param("county", county)
            .query(row -> {
                days.put(Math.max(0, row.getInt(1)), row.getLong(2));
            });
        return days;
    }

    /** What is selected, added up. */
    CaseSum total(String county, CaseSelection selection) {
        return selection.calls().isEmpty() ? CaseSum.NONE : database.sql("select" + SUMS + "where " + selection.sql()).params(selection.values(county))
            .query((row, at) -> sum(row)).single();
    }

    /** What is selected, by case number, behind the one given. */
    List<SelectedCase> page(String county, CaseSelection selection, String after, int most) {
        if (selection.calls().isEmpty()) {
            return List.of();
        }
        boolean aboutNumber = selection.dimension() == CaseDimension.NUMBER;
        return database.sql("select a.case_number, a.call_id, a.status, a.organisation_name, a.title, a.organisation_municipality, a.applied_amount, "
                + "a.granted_amount, a.submitted_at, " + (aboutNumber ? "n.answer" : "cast(null as varchar)") + " as number from grant_application a "
                + (aboutNumber ? "join application_answer n on n.application_id = a.id and n.question_code = :key " : "") + "where " + selection.sql()
                + " and a.case_number > :after order by a.case_number fetch first " + most + " rows only")
            .params(selection.values(county)).param("after", after == null ? "" : after).query((row, at) -> SelectedCases.read(row)).list();
    }

    private static CaseSum sum(ResultSet row) throws SQLException {
        return new CaseSum(row.getLong("cases"), Nok.of(row.getLong("applied")), row.getLong("decided"), row.getLong("awarded"),
            Nok.of(row.getLong("granted")));
    }
}
