package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Guests;
import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.TeamRole;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The life of an invitation's link, from the mail to the one time it is used. */
@HouseTest
class InvitationWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Guests guests;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcClient database;

    private UUID draft;
    private String home;

    @BeforeEach
    void siriLeads() {
        draft = stage.draft(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        home = "/applications/" + draft;
    }

    @Test
    void theLinkTellsWhoInvitesToWhatAndNothingOfWhatIsWritten() throws Exception {
        String link = "/invitations/" + guests.isInvited(Cast.SIRI, draft, Cast.NILS.email(), TeamRole.WRITER);

        String page = screen.get(null, link).is(200).html();
        assertThat(page).contains("Siri Tveito", "Grenland Prosesspartner", Cast.NILS.email(), "/register").doesNotContain("Felles testhall",
            screen.says("application.invitation.accept"));
        assertThat(screen.get(null, link + "/login").is(302).location()).endsWith("/login");
        assertThat(screen.post(null, link).is(302).location()).endsWith("/login");
        assertThat(screen.get(Cast.NILS, link + "/login").is(303).location()).isEqualTo(link);
        assertThat(guests.mailsTo(Cast.NILS.email()).stream().filter(mail -> mail.contains(link))).hasSize(1)
            .allMatch(mail -> mail.contains("Siri Tveito inviterer deg som skriver") && !mail.contains("Felles testhall"));
    }

    @Test
    void theTokenIsKeptNowhere() {
        String token = guests.isInvited(Cast.SIRI, draft, "hemmelig@tilsagn.example", TeamRole.READER);

        assertThat(database.sql("select count(*) from outgoing_mail where body like ? or link like ?").params("%" + token + "%", "%" + token + "%")
            .query(Long.class).single()).isZero();
        assertThat(database.sql("select count(*) from application_invitation where token_hash = ?").param(token).query(Long.class).single()).isZero();
    }

    @Test
    void itIsAcceptedOnce() throws Exception {
        String link = "/invitations/" + guests.isInvited(Cast.SIRI, draft, Cast.NILS.email(), TeamRole.WRITER);

        assertThat(screen.post(Cast.NILS, link).is(303).location()).isEqualTo(home);
        assertThat(screen.get(Cast.NILS, home).is(200).text()).contains("Felles testhall");
        String used = screen.get(Cast.OLA, link).is(410).html();
        screen.post(Cast.OLA, link, "confirmed", "true").is(410);
        screen.get(Cast.OLA, home).is(404);
        assertThat(used).contains(screen.says("application.invitation.gone"));
        assertThat(screen.get(null, "/invitations/finnes-ikke").is(410).html()).contains(screen.says("application.invitation.gone"));
    }

    @Test
    void underAnotherAddressItIsAcceptedOnlyWhenThatIsConfirmed() throws Exception {
        String link = "/invitations/" + guests.isInvited(Cast.SIRI, draft, "nils.privat@tilsagn.example", TeamRole.READER);

        assertThat(screen.get(Cast.NILS, link).is(200).text()).contains("nils.privat@tilsagn.example", "du er logget inn med " + Cast.NILS.email());
        assertThat(screen.post(Cast.NILS, link).is(422).html()).contains("confirmed-error");
        screen.get(Cast.NILS, home).is(404);
        screen.post(Cast.NILS, link, "confirmed", "true").is(303);
        screen.get(Cast.NILS, home).is(200);
        assertThat(screen.get(Cast.SIRI, home + "/people").text()).contains("Nils Aasgaard tok imot invitasjonen som gikk til nils.privat@tilsagn.example");
    }

    @Test
    void sentAgainTheOldLinkIsWorthNothingAndWithdrawnNoneIs() throws Exception {
        String old = guests.isInvited(Cast.SIRI, draft, Cast.NILS.email(), TeamRole.READER);
        String invitation = screen.get(Cast.SIRI, home + "/people").all("/people/invitations/([0-9a-f-]{36})/again").get(0);

        screen.post(Cast.SIRI, home + "/people/invitations/" + invitation + "/again").is(303);
        String fresh = guests.lastTokenTo(Cast.NILS.email());
        assertThat(fresh).isNotEqualTo(old);
        screen.get(null, "/invitations/" + old).is(410);
        screen.get(null, "/invitations/" + fresh).is(200);
        screen.post(Cast.SIRI, home + "/people/invitations/" + invitation + "/withdraw").is(303);
        screen.get(null, "/invitations/" + fresh).is(410);
        screen.post(Cast.NILS, "/invitations/" + fresh).is(410);
    }

    @Test
    void itExpiresAfterFourteenDays() throws Exception {
        String link = "/invitations/" + guests.isInvited(Cast.SIRI, draft, Cast.NILS.email(), TeamRole.READER);
        time.forward(Duration.ofDays(14));

        screen.get(Cast.NILS, link).is(410);
        screen.post(Cast.NILS, link).is(410);
    }

    @Test
    void nobodyIsInvitedTwiceToLeadOrWithoutAnAddress() throws Exception {
        guests.isInvited(Cast.SIRI, draft, "en@tilsagn.example", TeamRole.READER);

        assertThat(invite("EN@tilsagn.example", "READER").is(422).error("email")).contains(screen.says("application.team.already-invited"));
        assertThat(invite(Cast.SIRI.email(), "READER").is(422).error("email")).contains(screen.says("application.team.already-member"));
        invite("to@tilsagn.example", "LEAD").is(422);
        assertThat(invite("ingen krøllalfa", "READER").is(422).value("email")).isEqualTo("ingen krøllalfa");
    }

    @Test
    void oneApplicationHasAtMostThirtyOpenInvitations() throws Exception {
        for (int at = 0; at < 30; at++) {
            invite("gjest" + at + "@tilsagn.example", "READER").is(303);
        }

        assertThat(invite("en-til@tilsagn.example", "READER").is(409).text()).contains("Høyst 30 invitasjoner");
    }

    @Test
    void staffAreToldThatItIsNotForThem() throws Exception {
        String link = "/invitations/" + guests.isInvited(Cast.SIRI, draft, Cast.ANNE.email(), TeamRole.READER);

        assertThat(screen.get(Cast.ANNE, link).is(200).html()).contains(screen.says("application.invitation.staff"));
        screen.post(Cast.ANNE, link).is(404);
    }

    private Screen.Answer invite(String email, String role) throws Exception {
        return screen.post(Cast.SIRI, home + "/people/invitations", "email", email, "role", role);
    }
}
