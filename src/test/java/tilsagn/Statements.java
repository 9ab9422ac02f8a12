package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.springframework.boot.test.context.TestComponent;

import tilsagn.demo.Cast;

/** Counts what a page asks the database, so that a query per row does not go unseen. */
@TestComponent
public class Statements {

    private final Screen screen;
    private final Statistics statistics;

    Statements(Screen screen, EntityManagerFactory entities) {
        this.screen = screen;
        this.statistics = entities.unwrap(SessionFactory.class).getStatistics();
    }

    /** How many statements it takes to show the page. */
    public long of(Cast person, String path) throws Exception {
        screen.get(person, path).is(200);
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            screen.get(person, path).is(200);
            long count = statistics.getPrepareStatementCount() - before;
            assertThat(count).as("the page asks the database at all").isPositive();
            return count;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
