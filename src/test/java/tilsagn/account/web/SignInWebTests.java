package tilsagn.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.AuthenticatorApp;
import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.core.BusinessTime;

/** Password, throttle, second factor, a forgotten password, and sessions that end. */
@HouseTest
class SignInWebTests {

    @Autowired
    MockMvc web;
    @Autowired
    GreenMail post;
    @Autowired
    Screen screen;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcClient database;

    private String email;
    private Guest guest;

    @BeforeEach
    void somebodyRegistered() throws Exception {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        email = "inn-" + unique + "@example.org";
        guest = new Guest(web, post, "10.3." + Math.abs(unique.hashCode() % 250) + "." + Math.abs(unique.hashCode() / 7 % 250));
        guest.registers("Hanne Prøve", email);
    }

    @Test
    void aNewSessionBeginsWithTheLogin() throws Exception {
        guest.get("/login");
        String before = guest.sessionId();
        guest.logsIn("  " + email.toUpperCase() + " ", Guest.PASSWORD);
        assertThat(guest.sessionId()).isNotNull().isNotEqualTo(before);
        guest.get("/account").is(200);
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWaitForKnownAndUnknownAlike() throws Exception {
        for (String login : List.of(email, "ukjent-" + email)) {
            for (int each = 0; each < 5; each++) {
                assertThat(guest.logsIn(login, "feil").location()).isEqualTo("/login?error");
            }
            assertThat(guest.logsIn(login, Guest.PASSWORD).location()).isEqualTo("/login?wait");
        }
        assertThat(guest.get("/login?wait").text()).contains(screen.says("account.login.wait"));
        Duration before = time.offset();
        try {
            time.forward(Duration.ofMinutes(1).plusSeconds(1));
            assertThat(guest.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/home");
        } finally {
            time.moveTo(Instant.now().plus(before));
        }
    }

    @Test
    void manyNamesFromOneAddressAreSlowedDown() throws Exception {
        Guest machine = new Guest(web, post, "10.9.9.9");
        for (int each = 0; each < 50; each++) {
            machine.logsIn("navn" + each, "feil");
        }
        assertThat(machine.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/login?wait");
        assertThat(guest.logsIn(email, Guest.PASSWORD).location()).as("others are not disturbed").isEqualTo("/home");
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkAndEveryOtherSessionEnds() throws Exception {
        Guest before = new Guest(web, post, "10.3.0.1");
        before.logsIn(email, Guest.PASSWORD);
        before.get("/account").is(200);

        assertThat(guest.post("/password/forgot", "email", email).location()).isEqualTo("/password/sent");
        String link = guest.linkTo(email, "/password/reset/");
        guest.get(link).is(200);
        assertThat(guest.post(link, "password", "hanne prøve 1985").is(422).error("password")).isNotBlank();
        assertThat(guest.post(link, "password", "en helt annen setning").is(303).location()).isEqualTo("/login");

        assertThat(before.get("/account").is(302).location()).isEqualTo("/login?ended");
        assertThat(before.get("/login?ended").text()).contains(screen.says("account.login.ended"));
        assertThat(guest.newest(email, "Passordet ditt er byttet")).contains("/password/forgot");
        guest.post(link, "password", "nok en setning til").is(410);
        assertThat(guest.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/login?error");
        assertThat(guest.logsIn(email, "en helt annen setning").location()).isEqualTo("/home");
    }

    @Test
    void theResetLinkIsTooOldAfterAnHourAndUnknownAddressesGetTheSameAnswer() throws Exception {
        assertThat(guest.post("/password/forgot", "email", "ukjent-" + email).location()).isEqualTo("/password/sent");
        guest.post("/password/forgot", "email", email);
        String link = guest.linkTo(email, "/password/reset/");
        assertThat(guest.mails("ukjent-" + email)).isEmpty();
        Duration before = time.offset();
        try {
            time.forward(Duration.ofHours(1).plusSeconds(1));
            guest.get(link).is(410);
            guest.post(link, "password", "en helt annen setning").is(410);
        } finally {
            time.moveTo(Instant.now().plus(before));
        }
    }

    @Test
    void withASecondFactorThePasswordAloneOpensNothing() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        String secret = turnsOn();
        List<String> codes = recoveryCodes;
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String kept = database.sql("select t.secret from person_totp t join person p on p.id = t.person_id where p.login_email = ?").param(email)
            .query(String.class).single();
        assertThat(kept).doesNotContain(secret);

        Guest second = new Guest(web, post, "10.3.0.2");
        second.get("/login");
        String before = second.sessionId();
        assertThat(second.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/login/code");
        for (String door : List.of("/account", "/applications", "/organisations", "/home", "/account/second-factor")) {
            assertThat(second.get(door).is(302).location()).as(door).endsWith("/login");
        }
        assertThat(second.get("/calls").html()).doesNotContain("form class=\"who\"");
        String half = second.sessionId();
        assertThat(half).isNotEqualTo(before);
        assertThat(second.post("/login/code", "code", "000000").is(422).error("code")).isEqualTo(screen.says("account.totp.wrong"));
        assertThat(second.post("/login/code", "code", AuthenticatorApp.code(secret, 0)).is(422).error("code")).as("used when it was turned on").isNotBlank();
        assertThat(second.post("/login/code", "code", AuthenticatorApp.code(secret, 1)).status()).isEqualTo(302);
        assertThat(second.sessionId()).isNotEqualTo(half);
        second.get("/account").is(200);

        Guest third = new Guest(web, post, "10.3.0.3");
        third.logsIn(email, Guest.PASSWORD);
        third.post("/login/code", "code", AuthenticatorApp.code(secret, 1)).is(422);
        third.post("/login/code", "code", codes.get(3).toLowerCase().replace("-", " ")).is(302);
        assertThat(third.newest(email, "gjenopprettingskode er brukt")).contains("9 igjen");
        third.get("/account/second-factor").is(200);
        Guest fourth = new Guest(web, post, "10.3.0.4");
        fourth.logsIn(email, Guest.PASSWORD);
        fourth.post("/login/code", "code", codes.get(3)).is(422);
    }

    @Test
    void codesAreNotGuessedAndTheWaitIsSaid() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        String secret = turnsOn();
        Guest thief = new Guest(web, post, "10.3.0.5");
        thief.logsIn(email, Guest.PASSWORD);
        for (int each = 0; each < 5; each++) {
            thief.post("/login/code", "code", "00000" + each).is(422);
        }
        assertThat(thief.post("/login/code", "code", AuthenticatorApp.code(secret, 1)).is(422).error("code")).isEqualTo(screen.says("account.wait"));
    }

    @Test
    void theHalfwayHouseIsLeftAfterTenMinutesAndClosedToStrangers() throws Exception {
        assertThat(guest.get("/login/code").location()).isEqualTo("/login");
        assertThat(guest.post("/login/code", "code", "123456").location()).isEqualTo("/login");
        guest.logsIn(email, Guest.PASSWORD);
        String secret = turnsOn();
        Guest slow = new Guest(web, post, "10.3.0.6");
        slow.post("/login", "username", email, "password", Guest.PASSWORD, "back", "/organisations");
        Duration before = time.offset();
        try {
            time.forward(Duration.ofMinutes(11));
            assertThat(slow.post("/login/code", "code", AuthenticatorApp.code(secret, 1)).location()).isEqualTo("/login");
        } finally {
            time.moveTo(Instant.now().plus(before));
        }
        assertThat(slow.post("/login/code", "code", AuthenticatorApp.code(secret, 1)).location()).isEqualTo("/organisations");
    }

    @Test
    void turningItOffNeedsPasswordAndCode() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        String secret = turnsOn();
        String off = "/account/second-factor/off";
        assertThat(guest.post(off, "password", "feil", "offCode", AuthenticatorApp.code(secret, 1)).is(422).error("password")).isNotBlank();
        guest.post(off, "password", Guest.PASSWORD, "offCode", "000000").is(422);
        guest.get("/account").is(200);
        guest.post(off, "password", Guest.PASSWORD, "offCode", AuthenticatorApp.code(secret, 1)).is(303);
        guest.newest(email, "trinn er slått av");
        assertThat(new Guest(web, post, "10.3.0.7").logsIn(email, Guest.PASSWORD).location()).isEqualTo("/home");
    }

    @Test
    void nothingIsTurnedOnWithoutThePasswordAndARightCode() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        assertThat(guest.post("/account/second-factor/start", "password", "feil").is(422).error("password")).isNotBlank();
        guest.post("/account/second-factor/confirm", "code", "123456").is(409);
        guest.post("/account/second-factor/start", "password", Guest.PASSWORD).is(303);
        assertThat(guest.get("/account/second-factor").html()).contains("src=\"data:image/svg+xml;base64,");
        guest.post("/account/second-factor/confirm", "code", "123456").is(422);
        assertThat(new Guest(web, post, "10.3.0.8").logsIn(email, Guest.PASSWORD).location()).as("not on yet").isEqualTo("/home");
    }

    @Test
    void aNewAddressCountsWhenItsOwnerHasSaidYes() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        assertThat(guest.post("/account/email", "email", "ny." + email, "emailPassword", "feil").is(422).error("emailPassword")).isNotBlank();
        guest.post("/account/email", "email", "ny." + email, "emailPassword", Guest.PASSWORD).is(303);
        String link = guest.linkTo("ny." + email, "/account/email/");
        Guest other = new Guest(web, post, "10.3.0.9").comesIn("En annen", "annen." + email);
        other.get(link).is(410);
        other.post(link).is(410);
        guest.get(link).is(200);
        assertThat(new Guest(web, post, "10.3.1.0").logsIn("ny." + email, Guest.PASSWORD).location()).isEqualTo("/login?error");
        guest.post(link).is(303);
        assertThat(guest.newest(email, "E-postadressen din er byttet")).contains("ny." + email);
        assertThat(new Guest(web, post, "10.3.1.1").logsIn("ny." + email, Guest.PASSWORD).location()).isEqualTo("/home");
        other.post("/account/email", "email", "ny." + email, "emailPassword", Guest.PASSWORD).is(303);
        assertThat(guest.newest("ny." + email, "allerede en bruker")).doesNotContain("/account/email/");
        new Guest(web, post, "10.3.1.2").registers("Ny eier", email);
    }

    @Test
    void aPasswordChangedOnOnesPageEndsTheOthersAndKeepsThisOne() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        Guest phone = new Guest(web, post, "10.3.1.3");
        phone.logsIn(email, Guest.PASSWORD);
        assertThat(guest.post("/account/password", "current", "feil", "password", "en helt annen setning").is(422).error("current")).isNotBlank();
        guest.post("/account/password", "current", Guest.PASSWORD, "password", "en helt annen setning").is(303);
        guest.get("/account").is(200);
        assertThat(phone.get("/calls").location()).isEqualTo("/login?ended");
    }

    @Test
    void theLanguageIsRememberedForThePersonAndTheirMails() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        guest.post("/language", "to", "en").is(303);
        guest.post("/account/name", "name", "Hanne Ny").is(303);
        assertThat(new Guest(web, post, "10.3.1.4").logsIn(email, Guest.PASSWORD).response().getCookie("tilsagn-language").getValue()).isEqualTo("en");
        guest.post("/password/forgot", "email", email);
        assertThat(guest.newest(email, "/password/reset/")).startsWith("Choose a new password").contains("Hello Hanne Ny");
        guest.post("/account/language", "language", "nn").is(303);
        guest.post("/password/forgot", "email", email);
        assertThat(guest.newest(email, "/password/reset/", 2)).startsWith("Vel nytt passord");
    }

    @Test
    void theDemosPeopleLookAfterNothingButTheirLanguage() throws Exception {
        guest.logsIn("kari", tilsagn.demo.Cast.PASSWORD);
        assertThat(guest.get("/account").is(200).text()).contains(screen.says("account.managed")).doesNotContain("/account/password");
        guest.post("/account/password", "current", tilsagn.demo.Cast.PASSWORD, "password", "en helt annen setning").is(409);
        guest.post("/account/name", "name", "X").is(409);
        guest.post("/account/second-factor/start", "password", tilsagn.demo.Cast.PASSWORD).is(409);
    }

    @Test
    void withoutItsTokenNoFormChangesAnything() throws Exception {
        guest.logsIn(email, Guest.PASSWORD);
        for (String path : List.of("/account/name", "/account/email", "/account/password", "/account/language", "/account/second-factor/start",
            "/account/second-factor/off", "/organisations/access", "/organisations/invitations/x")) {
            guest.ask(MockMvcRequestBuilders.post(path)).is(403);
        }
    }

    private List<String> recoveryCodes;

    // The codes are shown on the page after the redirect, by a flash attribute, once.
    private String turnsOn() throws Exception {
        guest.post("/account/second-factor/start", "password", Guest.PASSWORD).is(303);
        String secret = guest.get("/account/second-factor").all("<code class=\"hash\">([A-Z2-7 ]+)</code>").get(0).replace(" ", "");
        guest.post("/account/second-factor/confirm", "code", AuthenticatorApp.code(secret, 0)).is(303);
        recoveryCodes = guest.get("/account/second-factor").all("<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</code>");
        assertThat(guest.get("/account/second-factor").all("<code>([A-Z2-7-]+)</code>")).as("shown once").isEmpty();
        return secret;
    }
}
