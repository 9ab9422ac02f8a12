package tilsagn.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** An award's announcement from the draft to the public page. */
@HouseTest
class AnnouncementWebTests {

    private static final Nok AMOUNT = Nok.of(600_000);
    private static final String WORDS = "Nå kan bedriftene dele på varmen <og regningen>.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private String page;

    @BeforeEach
    void anAwardThePartyWasToldOf() {
        Call call = stage.openCall(Nok.of(2_000_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.deadlinePasses(call);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.isAllocated(number, AMOUNT, null);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        page = "/cases/" + number + "/decision/announcement";
    }

    @Test
    void aQuoteIsPublicOnlyOnceWhoeverSaysItHasApproved() throws Exception {
        assertThat(screen.get(Cast.METTE, page).is(200).text()).contains("Felles testhall for Grenland Prosesspartner", "600 000 kr", "Kunngjør");
        screen.post(Cast.METTE, page, "seen", seen(), "title", "Varme på deling", "summary", "Et anlegg som flere bruker.").is(303);
        screen.post(Cast.METTE, page + "/quotes", "seen", seen(), "words", WORDS, "speaker", "Siri Tveito", "role", "daglig leder").is(303);
        assertThat(screen.get(Cast.METTE, page).text()).contains("Ikke godkjent", "Antall sitater som ikke er godkjent: 1", "Varme på deling")
            .doesNotContain("/publication");
        assertThat(screen.post(Cast.METTE, page + "/publication", "seen", seen()).is(409).text()).contains("Antall sitater som ikke er godkjent: 1");
        screen.get(null, "/awards/" + number).is(404);

        assertThat(screen.post(Cast.METTE, page + "/quotes/0/approval", "seen", seen(), "approvedOn-0", time.today().plusDays(1).toString(), "approvedHow-0", "").is(422).text())
            .contains("#approvedOn-0", "#approvedHow-0");
        screen.post(Cast.METTE, page + "/quotes/0/approval", "seen", seen(), "approvedOn-0", time.today().toString(), "approvedHow-0", "e-post").is(303);
        screen.post(Cast.METTE, page + "/publication", "seen", seen()).is(303);

        String all = screen.get(null, "/awards/" + number).is(200).text();
        assertThat(all).contains("Varme på deling", "Et anlegg som flere bruker.", "&lt;og regningen&gt;", "Siri Tveito, daglig leder", "600 000 kr");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").text()).contains("Et sitat ble godkjent av den siterte", "Kunngjøringen ble skrevet om");
        assertThat(screen.post(Cast.METTE, page, "seen", seen(), "title", "Noe annet", "summary", "Noe annet.").is(409).text()).contains("Kunngjort").doesNotContain("/publication");
    }

    @Test
    void whatIsTypedWrongStandsBesideItsFieldAndNothingIsLost() throws Exception {
        assertThat(screen.post(Cast.METTE, page + "/quotes", "seen", seen(), "words", "Bra for regionen.", "speaker", " ", "role", "leder").is(422).text())
            .contains("#speaker", "Bra for regionen.", "Fyll ut feltet");
        assertThat(screen.post(Cast.METTE, page, "seen", seen(), "title", "x".repeat(301), "summary", "Til noe.").is(422).text()).contains("Høyst 300 tegn", "Til noe.");
        screen.post(Cast.METTE, page + "/quotes/0/removal", "seen", seen()).is(404);
    }

    @Test
    void anApprovalFromAnOldPageCannotLandOnAnotherPersonsQuote() throws Exception {
        screen.post(Cast.METTE, page + "/quotes", "seen", seen(), "words", "Dette er Siris ord.", "speaker", "Siri Tveito").is(303);
        screen.post(Cast.METTE, page + "/quotes", "seen", seen(), "words", "Dette er Olas ord.", "speaker", "Ola Nordmann").is(303);
        String old = seen();
        screen.post(Cast.METTE, page + "/quotes/0/removal", "seen", old).is(303);
        assertThat(screen.post(Cast.METTE, page + "/quotes/0/approval", "seen", old, "approvedOn-0", time.today().toString(), "approvedHow-0", "e-post")
            .is(409).text()).contains("Noen har endret kunngjøringen", "Dette er Olas ord.");
        assertThat(screen.get(Cast.METTE, page).text()).contains("Ikke godkjent").doesNotContain("Dette er Siris ord.");
        screen.post(Cast.METTE, page + "/quotes/0/removal", "seen", old).is(409);
        screen.post(Cast.METTE, page + "/publication", "seen", old).is(409);
    }

    private String seen() throws Exception {
        Matcher field = Pattern.compile("name=\"seen\" value=\"(-?\\d+)\"").matcher(screen.get(Cast.METTE, page).html());
        return field.find() ? field.group(1) : "0";
    }
}
