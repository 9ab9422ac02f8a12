package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import tilsagn.core.Words;
import tilsagn.demo.TestCalls;

/** A county that has run calls before the checklist became data finds its six points, and the answers already given, as they were. */
class ChecklistMigrationTests {

    private final JdbcDataSource source = new JdbcDataSource();
    private final JdbcTemplate sql = new JdbcTemplate(source);
    private final UUID call = UUID.randomUUID();
    private final UUID few = UUID.randomUUID();

    @BeforeEach
    void twoCallsOfBefore() {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrateTo("28");
        sql.execute("set referential_integrity false");
        for (KnockOut point : KnockOut.values()) {
            sql.update("insert into call_knock_out (call_id, knock_out) values (?, ?)", call, point.name());
        }
        sql.update("insert into call_knock_out (call_id, knock_out) values (?, ?)", few, "NOT_STARTED");
        sql.update("insert into formal_check_item (assessment_id, item, passed, remark) values (?, ?, ?, ?)", UUID.randomUUID(), "NOT_STARTED", false, "Startet.");
        migrateTo("29");
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    @Test
    void theSixPointsAreThereInTheirOrderAndInTheWordsOfTheSeeds() {
        List<ChecklistPoint> points = sql.query("select * from call_checklist_point where call_id = ? order by position", (row, at) -> new ChecklistPoint(
            row.getString("code"), new Words(row.getString("label_nb"), row.getString("label_nn"), row.getString("label_en")),
            new Words(row.getString("help_nb"), row.getString("help_nn"), row.getString("help_en")), row.getBoolean("knocks_out"),
            KnockOut.valueOf(row.getString("table_rule")), Provenance.valueOf(row.getString("provenance"))), call);
        assertThat(points).isEqualTo(TestCalls.usualChecklist().points());
    }

    @Test
    void aCallThatCheckedLessChecksNoMore() {
        assertThat(sql.queryForList("select code from call_checklist_point where call_id = ?", String.class, few)).containsExactly("NOT_STARTED");
    }

    @Test
    void everyAnswerAlreadyGivenStillHasItsPoint() {
        assertThat(sql.queryForList("select item from formal_check_item where item not in (select code from call_checklist_point)", String.class)).isEmpty();
        assertThat(sql.queryForObject("select passed from formal_check_item where item = 'NOT_STARTED'", Boolean.class)).isFalse();
    }
}
