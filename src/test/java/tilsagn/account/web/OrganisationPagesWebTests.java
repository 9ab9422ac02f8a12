package tilsagn.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;

/** An organisation's members look after themselves: nobody needs the county for it. */
@HouseTest
class OrganisationPagesWebTests {

    @Autowired
    MockMvc web;
    @Autowired
    GreenMail post;
    @Autowired
    Screen screen;
    @Autowired
    Accounts accounts;
    @Autowired
    Organisations organisations;
    @Autowired
    JdbcClient database;

    private static int next = 319_000_000;

    private String unique;
    private String page;
    private OrganisationNumber number;
    private Guest leader;

    @BeforeEach
    void anOrganisationWithItsFirstMember() throws Exception {
        unique = UUID.randomUUID().toString().substring(0, 8);
        leader = guest("10.4.0.1").comesIn("Lise Leder", mail("lise"));
        number = unused();
        organisations.register(user("lise"), number, "Nettverk <b>" + unique + "</b>", "3806", Language.NB);
        page = "/organisations/" + number.digits();
    }

    @Test
    void theFirstMemberIsAdministrator() throws Exception {
        assertThat(leader.get("/organisations").is(200).text()).contains("Nettverk &lt;b&gt;" + unique).doesNotContain("<b>" + unique);
        assertThat(leader.get(page).is(200).text()).contains("Lise Leder", screen.says("account.member-role.ADMINISTRATOR"),
            screen.says("account.invitation.title"));
    }

    @Test
    void aColleagueIsInvitedRegistersAndSaysYes() throws Exception {
        leader.post(page + "/invitations", "email", mail("kim"), "role", "MEMBER").is(303);
        String link = leader.linkTo(mail("kim"), "/organisations/invitations/");
        Guest kim = guest("10.4.0.2");
        assertThat(kim.get(link).is(302).location()).endsWith("/login");
        assertThat(kim.get("/login").html()).contains("/register?back=" + link);
        kim.registers("Kim Kollega", mail("kim"));
        assertThat(kim.post("/login", "username", mail("kim"), "password", Guest.PASSWORD, "back", link).location()).isEqualTo(link);
        assertThat(kim.get(link).is(200).text()).contains("Lise Leder", unique);
        assertThat(organisations.mayActFor(user("kim"), number)).as("looking is not accepting").isFalse();

        kim.post(link).is(303);
        assertThat(organisations.mayActFor(user("kim"), number)).isTrue();
        leader.newest(mail("lise"), "Kim Kollega er nå medlem");
        assertThat(kim.get(page).is(200).text()).contains("Lise Leder").doesNotContain(screen.says("account.invitation.title"));
        kim.post(link).is(410);
    }

    @Test
    void underAnotherAddressItIsAcceptedOnlyWhenThatIsConfirmed() throws Exception {
        leader.post(page + "/invitations", "email", mail("kim.privat"), "role", "ADMINISTRATOR").is(303);
        String link = leader.linkTo(mail("kim.privat"), "/organisations/invitations/");
        Guest kim = guest("10.4.0.10").comesIn("Kim", mail("kim"));
        assertThat(kim.get(link).is(200).text()).contains(mail("kim.privat"), "du er logget inn med " + mail("kim"));
        assertThat(kim.post(link).is(422).html()).contains("confirmed-error");
        assertThat(organisations.mayActFor(user("kim"), number)).isFalse();
        kim.post(link, "confirmed", "true").is(303);
        assertThat(organisations.mayActFor(user("kim"), number)).isTrue();
    }

    @Test
    void aWithdrawnOrReplacedInvitationOpensNothing() throws Exception {
        leader.post(page + "/invitations", "email", mail("kim"), "role", "MEMBER");
        String first = leader.linkTo(mail("kim"), "/organisations/invitations/");
        leader.post(page + "/invitations", "email", mail("kim"), "role", "ADMINISTRATOR");
        leader.newest(mail("kim"), "/organisations/invitations/", 2);
        String second = leader.linkTo(mail("kim"), "/organisations/invitations/");
        Guest kim = guest("10.4.0.3").comesIn("Kim", mail("kim"));
        kim.post(first).is(410);
        String withdrawal = leader.get(page).all("action=\"(" + page + "/invitations/[^\"]+/withdrawal)\"").get(0);
        assertThat(leader.get(page).all("action=\"(" + page + "/invitations/[^\"]+/withdrawal)\"")).hasSize(1);
        leader.post(withdrawal).is(303);
        kim.get(second).is(410);
        assertThat(leader.post(page + "/invitations", "email", "ingen adresse", "role", "MEMBER").is(422).error("email")).isNotBlank();
        assertThat(leader.post(page + "/invitations", "email", mail("lise"), "role", "MEMBER").is(422).error("email")).isNotBlank();
    }

    @Test
    void whoeverAsksIsLetInByAnAdministrator() throws Exception {
        Guest ola = guest("10.4.0.4").comesIn("Ola <script>", mail("ola"));
        assertThat(ola.post("/organisations/access", "organisationNumber", "123").is(422).error("organisationNumber")).isNotBlank();
        assertThat(ola.post("/organisations/access", "organisationNumber", unused().digits()).is(422).error("organisationNumber"))
            .isEqualTo(screen.says("account.access.unknown"));
        ola.post("/organisations/access", "organisationNumber", number.format()).is(303);
        ola.post("/organisations/access", "organisationNumber", number.digits()).is(303);
        ola.get(page).is(404);
        leader.newest(mail("lise"), "Ola <script> ber om tilgang");
        Screen.Answer asked = leader.get(page).is(200);
        assertThat(asked.html()).contains("Ola &lt;script&gt;").doesNotContain("Ola <script>");
        List<String> answers = asked.all("action=\"(" + page + "/requests/[^\"]+)\"");
        assertThat(answers).as("asking twice is asking once").hasSize(1);

        leader.post(answers.get(0), "accept", "true").is(303);
        assertThat(organisations.mayActFor(user("ola"), number)).isTrue();
        assertThat(ola.newest(mail("ola"), "sluppet til")).contains("/organisations");
        leader.post(answers.get(0), "accept", "true").is(404);
    }

    @Test
    void whoIsRefusedIsToldAndStaysOutside() throws Exception {
        Guest ola = guest("10.4.0.5").comesIn("Ola", mail("ola"));
        ola.post("/organisations/access", "organisationNumber", number.digits()).is(303);
        leader.post(leader.get(page).all("action=\"(" + page + "/requests/[^\"]+)\"").get(0), "accept", "false").is(303);
        ola.newest(mail("ola"), "ikke sluppet deg til");
        ola.get(page).is(404);
    }

    @Test
    void rolesChangeButSomebodyMustLookAfterTheOthers() throws Exception {
        Guest kim = guest("10.4.0.6").comesIn("Kim", mail("kim"));
        organisations.admit(number, user("kim"));
        String self = page + "/members/" + user("lise").id();
        String other = page + "/members/" + user("kim").id();
        assertThat(leader.post(self + "/role", "role", "MEMBER").is(409).text()).contains(screen.says("account.members.last-administrator"));
        leader.post(self + "/removal").is(409);
        kim.post(other + "/role", "role", "ADMINISTRATOR").is(409);
        kim.post(self + "/removal").is(409);
        kim.post(page + "/invitations", "email", mail("x"), "role", "ADMINISTRATOR").is(409);
        kim.post(page + "/takeover").is(409);

        leader.post(other + "/role", "role", "ADMINISTRATOR").is(303);
        assertThat(leader.get(self + "/removal").is(200).text()).contains(screen.says("account.members.leave"));
        assertThat(leader.post(self + "/removal").is(303).location()).isEqualTo("/organisations");
        leader.get(page).is(404);
        assertThat(organisations.mayActFor(user("lise"), number)).isFalse();
        kim.get(page).is(200);
    }

    @Test
    void whoIsRemovedIsToldAndTheOrganisationsApplicationsStay() throws Exception {
        Guest kim = guest("10.4.0.7").comesIn("Kim", mail("kim"));
        organisations.admit(number, user("kim"));
        leader.post(page + "/members/" + user("kim").id() + "/removal").is(303);
        kim.newest(mail("kim"), "ikke lenger medlem");
        kim.get(page).is(404);
        leader.post(page + "/members/" + user("kim").id() + "/removal").is(404);
    }

    @Test
    void whenEveryAdministratorIsGoneAMemberTakesOver() throws Exception {
        Guest kim = guest("10.4.0.8").comesIn("Kim", mail("kim"));
        organisations.admit(number, user("kim"));
        database.sql("delete from organisation_member where organisation_number = ? and person_id = ?").params(number.digits(), user("lise").id())
            .update();
        assertThat(kim.get(page).is(200).text()).contains(screen.says("account.members.orphaned"));
        kim.post(page + "/takeover").is(303);
        assertThat(kim.get(page).text()).contains(screen.says("account.invitation.title")).doesNotContain(screen.says("account.members.orphaned"));
    }

    @Test
    void forEverybodyElseItDoesNotExist() throws Exception {
        Guest stranger = guest("10.4.0.9").comesIn("En fremmed", mail("fremmed"));
        String member = page + "/members/" + user("lise").id();
        for (String path : List.of(page, member + "/removal", "/organisations/ikke-et-nummer", "/organisations/999999999")) {
            stranger.get(path).is(404);
            screen.get(Cast.ANNE, path).is(404);
        }
        for (String path : List.of(page + "/invitations", page + "/takeover", member + "/removal")) {
            stranger.post(path, "email", mail("x")).is(404);
        }
        stranger.post(member + "/role", "role", "MEMBER").is(404);
        stranger.post(member + "/role", "role", "KONGE").is(404);
    }

    @Test
    void whoRegistersATakenNumberIsShownTheWayToAsk() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class,
            () -> organisations.register(accounts.findUser("kari").orElseThrow(), number, "Kapret", "3806", Language.NB)).key())
            .isEqualTo("account.organisation.taken");
    }

    private Guest guest(String address) {
        return new Guest(web, post, address);
    }

    private String mail(String name) {
        return name + "-" + unique + "@example.org";
    }

    private User user(String name) {
        return accounts.findUser(mail(name)).orElseThrow();
    }

    private static synchronized OrganisationNumber unused() {
        while (true) {
            try {
                return new OrganisationNumber(String.valueOf(next++));
            } catch (Refusal cannot) {
                continue;
            }
        }
    }
}
