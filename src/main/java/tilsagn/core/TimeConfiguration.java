package tilsagn.core;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the clock: the server's own, or in the demo one that can be moved. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    BusinessTime businessTime(JdbcClient database, ApplicationEventPublisher events, @Value("${tilsagn.demo.clock:false}") boolean movable) {
        return new BusinessTime(Clock.systemUTC(), database, events, movable);
    }
}
