package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.demo.CastOrganisation;

/** What half an hour does to the pool, done at once: every connection is replaced by a new one, and work goes on. */
@HouseTest
class MigrationSessionsTests {

    @Autowired
    Stage stage;
    @Autowired
    DataSource database;

    @Test
    void constraintsHoldAndDoNotFailWhenTheirSessionsAreNoLongerInThePool() throws Exception {
        assertThat(database.unwrap(HikariDataSource.class).getPoolName()).isNotEqualTo("migrations");
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        pool.softEvictConnections();
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        assertThat(draft).isNotNull();
    }
}
