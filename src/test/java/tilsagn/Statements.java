package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

import tilsagn.demo.Cast;

/** Counts what a page asks the database, so that a query per row does not go unseen; what goes on beside the request is not counted. */
@TestComponent
public class Statements implements HibernatePropertiesCustomizer {

    private static final ThreadLocal<long[]> ASKED = ThreadLocal.withInitial(() -> new long[1]);

    private final Screen screen;

    Statements(@Lazy Screen screen) {
        this.screen = screen;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(JdbcSettings.STATEMENT_INSPECTOR, (StatementInspector) sql -> {
            ASKED.get()[0]++;
            return sql;
        });
    }

    /** How many statements it takes to show the page. */
    public long of(Cast person, String path) throws Exception {
        screen.get(person, path).is(200);
        long before = ASKED.get()[0];
        screen.get(person, path).is(200);
        long count = ASKED.get()[0] - before;
        assertThat(count).as("the page asks the database at all").isPositive();
        return count;
    }
}
