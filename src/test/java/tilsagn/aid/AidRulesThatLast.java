package tilsagn.aid;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.call.Call;

/**
 * The stories of the tests run decades ahead of the calendar; the rules of today go on for them. Most of them are not about state aid: the stage
 * says that their calls give none, unless a test says that each award is assessed ({@link #assessed}).
 */
@TestComponent
public class AidRulesThatLast {

    private final JdbcClient database;

    AidRulesThatLast(JdbcClient database) {
        this.database = database;
        database.sql("update aid_rule set valid_to = date '2999-12-31' where valid_to >= date '2026-12-31'").update();
    }

    /** The awards of this call are assessed one by one. */
    public Call assessed(Call call) {
        database.sql("delete from aid_stance where call_id = ?").param(call.id()).update();
        return call;
    }
}
