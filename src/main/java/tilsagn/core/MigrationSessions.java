package tilsagn.core;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Migrations on H2 run in sessions of their own that stay open as long as the application does.
 *
 * <p>H2 2.4.240 checks a constraint with {@code in (…)} in the session that created it, and fails every later insert once that session is
 * closed (h2database issues 4291 and 4308). From the common pool it would be closed after half an hour, or after the first lock that took too long.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.startsWith('jdbc:h2:')")
class MigrationSessions {

    /** Lent to the migrations alone; nothing ever retires one of its connections. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    HikariDataSource migrations(DataSourceProperties database) {
        HikariDataSource sessions = database.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        sessions.setPoolName("migrations");
        sessions.setMaximumPoolSize(2);
        sessions.setMaxLifetime(0);
        return sessions;
    }
}
