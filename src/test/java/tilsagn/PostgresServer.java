package tilsagn;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts PostgreSQL before the context and points the data source at it. It stops as the last of the context's beans: were it gone before the
 * connection pool, closing the context would wait half a minute for it.
 */
class PostgresServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").setRegisterShutdownHook(false).start();
            ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("postgresServer", postgres::close);
            TestPropertyValues.of("spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "spring.datasource.username=postgres",
                "spring.datasource.password=postgres", "spring.datasource.hikari.maximum-pool-size=20").applyTo(context);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
