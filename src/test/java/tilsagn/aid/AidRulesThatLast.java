package tilsagn.aid;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stories of the tests run decades ahead of the calendar; the rules of today go on for them. */
@TestComponent
public class AidRulesThatLast {

    AidRulesThatLast(JdbcClient database) {
        database.sql("update aid_rule set valid_to = date '2999-12-31' where valid_to >= date '2026-12-31'").update();
    }
}
