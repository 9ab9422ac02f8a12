package tilsagn.demo;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import tilsagn.account.Role;
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

    // Those of the earlier round are there once its story was played.
    @Bean
    LoginHints castOnTheLoginPage(@Value("${tilsagn.demo.stories:true}") boolean played) {
        Stream<LoginHints.Person> cast = Stream.of(Cast.values()).map(person -> hint(person.username(), person.fullName(), person.role()));
        Stream<LoginHints.Person> earlier = EarlierRound.PARTIES.stream().filter(one -> played)
            .map(party -> hint(party.username(), party.contactName(), Role.APPLICANT));
        List<LoginHints.Person> people = Stream.concat(cast, earlier).toList();
        return () -> people;
    }

    private static LoginHints.Person hint(String username, String name, Role role) {
        return new LoginHints.Person(username, Cast.PASSWORD, name, "role." + role, "demo.good-for." + username);
    }
}
