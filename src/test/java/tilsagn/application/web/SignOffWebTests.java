package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.Guests;
import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Where the call demands it, somebody who may bind the organisation signs what is sent, and nothing that was changed after that. */
@HouseTest
class SignOffWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Guests guests;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;

    private Call call;
    private UUID draft;
    private String home;

    @BeforeEach
    void aCallThatDemandsIt() {
        call = stage.openCallWithSignature(Nok.of(500_000));
        draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(500_000));
        home = "/applications/" + draft;
    }

    @Test
    void withoutASignatureItIsNotSent() throws Exception {
        assertThat(screen.post(Cast.SIRI, home + "/submit").is(422).text()).contains(screen.says("application.missing.sign-off"));
        assertThat(screen.get(Cast.SIRI, home + "/check").html()).contains("href=\"" + home + "/sign-off");
    }

    @Test
    void belowTheAmountNoneIsAsked() throws Exception {
        UUID small = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));

        assertThat(screen.get(Cast.SIRI, "/applications/" + small + "/sign-off").is(200).text()).contains("bare når dere søker om 500 000 kr eller mer");
        screen.post(Cast.SIRI, "/applications/" + small + "/submit").is(303);
    }

    @Test
    void thePersonAskedByMailReadsSignsAndThenItIsSent() throws Exception {
        screen.post(Cast.SIRI, home + "/sign-off/ask", "name", "Nils Aasgaard", "email", Cast.NILS.email()).is(303);
        String link = "/invitations/" + guests.lastTokenTo(Cast.NILS.email());
        assertThat(screen.post(Cast.NILS, link).is(303).location()).isEqualTo(home + "/sign-off");
        assertThat(screen.get(Cast.NILS, home + "/sign-off").is(200).text()).contains("Felles testhall", screen.says("application.sign-off.sign"));
        screen.post(Cast.NILS, home + "/project", "title", "Skrevet likevel").is(409);
        assertThat(screen.post(Cast.NILS, home + "/sign-off").is(422).error("declared")).isEqualTo(screen.says("application.sign-off.declare"));

        screen.post(Cast.NILS, home + "/sign-off", "declared", "true", "read", read(Cast.NILS)).is(303);

        assertThat(guests.mailsTo(Cast.SIRI.email())).anyMatch(mail -> mail.contains("Nils Aasgaard har signert"));
        screen.post(Cast.SIRI, home + "/submit").is(303);
        GrantApplication sent = stage.get(Cast.SIRI, user -> applications.draft(user, draft));
        assertThat(cases.submittedContent(sent.caseNumber())).contains("signOff.by=nils");
    }

    @Test
    void anyLaterChangeMakesItVoid() throws Exception {
        screen.post(Cast.SIRI, home + "/sign-off/ask", "member", "siri").is(303);
        screen.post(Cast.SIRI, home + "/sign-off", "declared", "true", "read", read(Cast.SIRI)).is(303);
        assertThat(screen.get(Cast.SIRI, home).text()).contains(screen.says("application.sign-off.state.signed"));

        screen.post(Cast.SIRI, home + "/applicant", "contactName", "En annen", "contactEmail", "en@tilsagn.example", "projectManager", "En").is(303);

        assertThat(screen.get(Cast.SIRI, home + "/sign-off").text()).contains(screen.says("application.sign-off.void"));
        assertThat(screen.post(Cast.SIRI, home + "/submit").is(422).text()).contains(screen.says("application.missing.sign-off-again"));
        screen.post(Cast.SIRI, home + "/sign-off", "declared", "true", "read", read(Cast.SIRI)).is(303);
        screen.post(Cast.SIRI, home + "/submit").is(303);
    }

    @Test
    void nobodySignsUnasked() throws Exception {
        screen.post(Cast.SIRI, home + "/sign-off", "declared", "true").is(409);
        screen.post(Cast.NILS, home + "/sign-off", "declared", "true").is(404);
    }

    @Test
    void whatWasChangedAfterItWasReadIsNotSigned() throws Exception {
        screen.post(Cast.SIRI, home + "/sign-off/ask", "member", "siri").is(303);
        String read = read(Cast.SIRI);
        screen.post(Cast.SIRI, home + "/goals", "background", "Skrevet etter at det ble lest.").is(303);

        assertThat(screen.post(Cast.SIRI, home + "/sign-off", "declared", "true", "read", read).is(409).text())
            .contains(screen.says("application.sign-off.changed"), "Skrevet etter at det ble lest.");
        screen.post(Cast.SIRI, home + "/sign-off", "declared", "true").is(409);
        screen.post(Cast.SIRI, home + "/submit").is(422);
    }

    private String read(Cast person) throws Exception {
        return screen.get(person, home + "/sign-off").is(200).value("read");
    }
}
