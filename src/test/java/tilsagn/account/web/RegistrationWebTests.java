package tilsagn.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.core.BusinessTime;

/** Registering, by the page, the mail, and the button behind its link. */
@HouseTest
class RegistrationWebTests {

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
    void somebodyNew() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        email = "ny-" + unique + "@example.org";
        guest = new Guest(web, post, "10.1." + Math.abs(unique.hashCode() % 250) + "." + Math.abs(unique.hashCode() / 7 % 250));
    }

    @Test
    void fromThePageOverTheMailToTheFirstLogin() throws Exception {
        assertThat(register("/organisations").location()).isEqualTo("/register/sent");
        assertThat(guest.get("/register/sent").is(200).text()).contains(email);
        String link = guest.linkTo(email, "/register/confirm/");

        assertThat(guest.get(link).is(200).text()).contains("Hanne Prøve", email);
        assertThat(guest.get(link).is(200).text()).as("looking does not confirm").contains(screen.says("account.confirm.button"));
        assertThat(guest.post(link).is(303).location()).isEqualTo("/login?back=%2Forganisations");
        assertThat(guest.get("/login?back=%2Forganisations").value("username")).isEqualTo(email);
        assertThat(guest.post("/login", "username", email, "password", Guest.PASSWORD, "back", "/organisations").location()).isEqualTo("/organisations");
        assertThat(guest.get("/account").is(200).text()).contains("Hanne Prøve", email);
    }

    @Test
    void aLinkWorksOnceAndOnlyItsFingerprintIsKept() throws Exception {
        register(null);
        String link = guest.linkTo(email, "/register/confirm/");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(database.sql("select count(*) from one_time_link where token_hash = ?").param(token).query(Long.class).single()).isZero();
        guest.newest(email, link);
        assertThat(database.sql("select body || link from outgoing_mail where recipient = ?").param(email).query(String.class).list())
            .as("the mail log of a real mail server").noneMatch(kept -> kept.contains(token));

        guest.post(link).is(303);
        assertThat(guest.post(link).is(410).text()).contains(screen.says("account.link.title"));
        String invented = "x".repeat(43);
        assertThat(plain(guest.get(link).is(410).text()).replace(token, ""))
            .isEqualTo(plain(guest.get("/register/confirm/" + invented).is(410).text()).replace(invented, ""));
    }

    @Test
    void aDayLaterTheLinkIsTooOld() throws Exception {
        register(null);
        String link = guest.linkTo(email, "/register/confirm/");
        Duration before = time.offset();
        try {
            time.forward(Duration.ofHours(24).plusSeconds(1));
            guest.get(link).is(410);
            guest.post(link).is(410);
        } finally {
            time.moveTo(Instant.now().plus(before));
        }
        guest.get(link).is(200);
    }

    @Test
    void whoHasNotConfirmedIsToldSoAndGetsANewLink() throws Exception {
        register(null);
        String first = guest.linkTo(email, "/register/confirm/");
        Guest elsewhere = new Guest(web, post, "10.2.0.1");
        assertThat(elsewhere.logsIn(email, "et annet passord").location()).isEqualTo("/login?error");
        assertThat(elsewhere.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/login?error");
        assertThat(guest.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/login?unconfirmed");
        assertThat(guest.get("/login?unconfirmed").text()).contains(screen.says("account.login.unconfirmed"), screen.says("account.register.again"));
        elsewhere.get("/account").is(302);

        guest.post("/register/again").is(303);
        guest.newest(email, "/register/confirm/", 2);
        guest.get(first).is(410);
        guest.post(guest.linkTo(email, "/register/confirm/")).is(303);
        assertThat(elsewhere.logsIn(email, Guest.PASSWORD).location()).contains("/account");
    }

    @Test
    void whoRegistersSomebodyElsesAddressGetsNothingOutOfIt() throws Exception {
        register(null);
        String own = guest.linkTo(email, "/register/confirm/");
        Guest attacker = new Guest(web, post, "10.3.0.1");
        attacker.post("/register", "name", "En annen", "email", email, "password", "angriperens passord", "language", "nb").is(303);
        guest.newest(email, "/register/confirm/", 2);
        String planted = guest.linkTo(email, "/register/confirm/");
        assertThat(planted).isNotEqualTo(own);

        assertThat(guest.get(planted).is(200).html()).contains("name=\"password\"");
        assertThat(guest.post(planted, "password", Guest.PASSWORD).is(422).error("password")).isEqualTo(screen.says("account.confirm.password"));
        assertThat(people()).isZero();
        guest.post(own).is(303);
        assertThat(guest.logsIn(email, "angriperens passord").location()).contains("/login?");
        assertThat(guest.logsIn(email, Guest.PASSWORD).location()).doesNotContain("/login");
    }

    @Test
    void theAnswerDoesNotShowWhetherTheAddressIsKnown() throws Exception {
        register(null);
        String unknown = guest.get("/register/sent").text();
        guest.post(guest.linkTo(email, "/register/confirm/"));

        Screen.Answer known = register(null).is(303);
        assertThat(known.location()).isEqualTo("/register/sent");
        assertThat(plain(guest.get("/register/sent").text())).isEqualTo(plain(unknown));
        assertThat(guest.newest(email, "allerede en bruker")).contains("/login").doesNotContain("/register/confirm/");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void whoOwnsTheAddressDecidesAndNotWhoWasFirst() throws Exception {
        Guest thief = new Guest(web, post, "10.2.0.2");
        thief.post("/register", "name", "En annen", "email", email.toUpperCase(), "password", "tyvens eget passord", "language", "nb");
        String thiefs = guest.linkTo(email, "/register/confirm/");
        register(null);
        guest.newest(email, "/register/confirm/", 2);
        guest.post(guest.linkTo(email, "/register/confirm/")).is(303);

        // Told in the browser that registered, of every address alike.
        assertThat(thief.logsIn(email, "tyvens eget passord").location()).isEqualTo("/login?unconfirmed");
        thief.post(thiefs).is(410);
        assertThat(people()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'',a@example.org,hest batteri stift,name", "Navn,ingen adresse,hest batteri stift,email", "Navn,a@example.org,kort,password",
        "Åse Fjell,ase.fjell@example.org,ase fjell 1985,password"})
    void whatIsMissingIsSaidBesideItsFieldAndTheRestIsKept(String name, String typed, String password, String field) throws Exception {
        Screen.Answer page = guest.post("/register", "name", name, "email", typed, "password", password, "language", "nn").is(422);
        assertThat(page.error(field)).isNotBlank();
        assertThat(page.errors()).hasSize(1);
        assertThat(page.value("name")).isEqualTo(name);
        assertThat(page.value("email")).isEqualTo(typed);
        assertThat(page.value("password")).isEmpty();
        assertThat(page.ticked("language")).containsExactly("nn");
    }

    @Test
    void passwordManagersKnowTheFields() throws Exception {
        assertThat(guest.get("/register").html()).contains("autocomplete=\"new-password\"", "autocomplete=\"username\"", "autocomplete=\"name\"")
            .doesNotContain("onpaste");
        assertThat(guest.get("/login").html()).contains("autocomplete=\"current-password\"", "autocomplete=\"username\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "http:evil.example", "/%0d%0a//x y", "\\\\evil"})
    void theWayBackNeverLeavesTheSite(String back) throws Exception {
        assertThat(guest.ask(MockMvcRequestBuilders.get("/register").queryParam("back", back)).is(200).html()).doesNotContain("evil");
        register(back);
        assertThat(guest.post(guest.linkTo(email, "/register/confirm/")).location()).isEqualTo("/login");
        assertThat(guest.post("/login", "username", email, "password", Guest.PASSWORD, "back", back).location()).isEqualTo("/home");
    }

    @Test
    void whoIsSentToTheLoginPageFindsTheWayBackAfterRegistering() throws Exception {
        assertThat(guest.get("/organisations/access?number=313987655").is(302).location()).endsWith("/login");
        assertThat(guest.get("/login").html()).contains("/register?back=/organisations/access?number%3D313987655");
    }

    @ParameterizedTest
    @CsvSource({"nb,Bekreft e-postadressen din", "nn,Stadfest e-postadressa di", "en,Confirm your e-mail address"})
    void theMailSpeaksTheChosenLanguage(String language, String subject) throws Exception {
        guest.reading(language);
        register(null);
        assertThat(guest.newest(email, "/register/confirm/")).startsWith(subject).contains("Hanne Prøve").doesNotContain("{0}", "{1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "Åse 🙂 Blåbær", "\u202Eevil", "عائشة", "O'Brien & Sønn \"AS\"", "{0} #{x} ${7*7} [[${7*7}]]"})
    void anyNameIsANameAndNeverMarkup(String name) throws Exception {
        assertThat(guest.post("/register", "name", name, "email", email, "password", Guest.PASSWORD, "language", "nb").is(303).location()).isNotNull();
        String link = guest.linkTo(email, "/register/confirm/");
        assertThat(guest.newest(email, link)).contains("Hei, " + name);
        guest.post(link).is(303);
        guest.logsIn(email, Guest.PASSWORD);
        Screen.Answer page = guest.get("/account").is(200);
        assertThat(page.value("name")).isEqualTo(name);
        assertThat(page.html()).doesNotContain("<script>alert", "[[49]]");
    }

    @Test
    void nobodysMailboxIsFilled() throws Exception {
        for (int each = 0; each < 8; each++) {
            register(null).is(303);
        }
        Guest other = new Guest(web, post, "10.2.0.3");
        other.registers("En til", "til-" + email);
        assertThat(guest.mails(email)).hasSizeBetween(1, 4);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        for (String path : new String[] {"/register", "/register/again", "/register/confirm/x", "/password/forgot", "/password/reset/x", "/login/code"}) {
            guest.ask(MockMvcRequestBuilders.post(path)).is(403);
        }
    }

    private Screen.Answer register(String back) throws Exception {
        String[] fields = {"name", "Hanne Prøve", "email", email, "password", Guest.PASSWORD, "language", language()};
        return back == null ? guest.post("/register", fields)
            : guest.post("/register", "name", fields[1], "email", email, "password", Guest.PASSWORD, "language", "nb", "back", back);
    }

    private String language() throws Exception {
        return guest.get("/register").ticked("language").get(0);
    }

    private long people() {
        return database.sql("select count(*) from person where login_email = ?").param(email).query(Long.class).single();
    }

    // The token of the form differs each time.
    private static String plain(String page) {
        return page.replaceAll("(name=\"_csrf\" (?:value|content)=\")[^\"]*", "$1").replaceAll("(?s)<section class=\"demo\".*?</section>", "");
    }
}
