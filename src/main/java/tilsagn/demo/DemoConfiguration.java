package tilsagn.demo;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import tilsagn.core.web.LoginHints;
import tilsagn.core.web.OpenDoor;

/** What the demo adds to the house: open doors for its clock and mailbox, and its people on the login page. */
@Profile("demo")
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    OpenDoor demoDoor() {
        return new OpenDoor("/demo/**");
    }

    @Bean
    LoginHints castOnTheLoginPage() {
        return () -> List.of(Cast.values()).stream()
            .map(person -> new LoginHints.Person(person.username(), Cast.PASSWORD, person.fullName(), "role." + person.role(),
                "demo.good-for." + person.username()))
            .toList();
    }
}
