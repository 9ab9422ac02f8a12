package tilsagn.decision;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** The scenarios' statements: amounts are written and read in one go each, hundreds at a time. */
@Repository
class ScenarioStore {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ScenarioStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Oldest first. */
    List<Scenario> of(UUID callId) {
        Map<UUID, Map<CaseNumber, Nok>> amounts = new HashMap<>();
        database.sql("select l.scenario_id, l.case_number, l.amount from allocation_scenario s "
            + "join allocation_scenario_line l on l.scenario_id = s.id where s.call_id = ?").param(callId).query(row -> {
                amounts.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>()).put(CaseNumber.parse(row.getString(2)), Nok.of(row.getLong(3)));
            });
        return database.sql("select id, name, kind, down_to, percentage, made_by, made_at from allocation_scenario where call_id = ? order by made_at, id")
            .param(callId).query((row, at) -> new Scenario(row.getObject(1, UUID.class), callId, row.getString(2),
                new Recipe(Recipe.Kind.valueOf(row.getString(3)), row.getObject(4, Integer.class), row.getObject(5, Integer.class)), row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(), amounts.getOrDefault(row.getObject(1, UUID.class), Map.of()))).list();
    }

    void insert(Scenario one) {
        database.sql("insert into allocation_scenario (id, call_id, name, name_key, kind, down_to, percentage, made_by, made_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(one.id(), one.callId(), one.name(), key(one.name()), one.recipe().kind().name(), one.recipe().downTo(), one.recipe().percent(),
                one.madeBy(), OffsetDateTime.ofInstant(one.madeAt(), ZoneOffset.UTC)).update();
        List<Object[]> lines = new ArrayList<>();
        one.amounts().forEach((number, amount) -> lines.add(new Object[] {one.id(), number.value(), amount.kroner()}));
        batches.batchUpdate("insert into allocation_scenario_line (scenario_id, case_number, amount) values (?, ?, ?)", lines);
    }

    boolean remove(UUID callId, UUID id) {
        database.sql("delete from allocation_scenario_line where scenario_id in (select id from allocation_scenario where id = ? and call_id = ?)")
            .params(id, callId).update();
        return database.sql("delete from allocation_scenario where id = ? and call_id = ?").params(id, callId).update() == 1;
    }

    /** Names that differ in capitals only are the same name. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
