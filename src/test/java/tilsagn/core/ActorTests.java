package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is behind what happens right now. */
class ActorTests {

    @AfterEach
    void nobodyStaysLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withNobodyLoggedInTheProcessItselfActs() {
        assertThat(Actor.username()).isEqualTo(Actor.SYSTEM);
        assertThat(Actor.name()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void aVisitorIsNobody() {
        acts(new AnonymousAuthenticationToken("key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

        assertThat(Actor.username()).isEqualTo(Actor.SYSTEM);
        assertThat(Actor.name()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void whoHasNotProvedWhoTheyAreIsNobody() {
        acts(UsernamePasswordAuthenticationToken.unauthenticated("kari", "guess"));

        assertThat(Actor.username()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void aPersonActsUnderTheirLoginNameAndIsShownByTheirOwn() {
        acts(UsernamePasswordAuthenticationToken.authenticated(new Somebody("kari", "Kari Fjellheim"), null, List.of()));

        assertThat(Actor.username()).isEqualTo("kari");
        assertThat(Actor.name()).isEqualTo("Kari Fjellheim");
    }

    @Test
    void aPersonWithoutANameIsShownByTheLogin() {
        acts(UsernamePasswordAuthenticationToken.authenticated("robot", null, List.of()));

        assertThat(Actor.name()).isEqualTo("robot");
    }

    private static void acts(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private record Somebody(String login, String name) implements Actor.Named {

        @Override
        public String getName() {
            return login;
        }
    }
}
