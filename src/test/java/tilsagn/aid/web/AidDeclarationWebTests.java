package tilsagn.aid.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.QueuedMails;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The desk asks, the party declares, and what it declares counts. */
@HouseTest
class AidDeclarationWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcClient database;
    @Autowired
    QueuedMails mails;

    private CaseNumber number;
    private String party;

    @BeforeEach
    void aCase() {
        number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_000_000)), Nok.of(400_000));
        party = "/applications/" + cases.get(number).id() + "/aid-declaration";
    }

    private void asks() throws Exception {
        screen.post(Cast.ANNE, "/cases/" + number + "/aid/question", "message", "Har dere fått støtte fra <andre>?").is(303);
    }

    @Test
    void thePageExistsOnlyForThoseWhoWereAsked() throws Exception {
        screen.get(Cast.SIRI, party).is(404);
        screen.post(Cast.SIRI, party, "nothingMore", "true", "truthful", "true").is(404);
        assertThat(screen.post(Cast.ANNE, "/cases/" + number + "/aid/question", "message", "Mer?").is(422).error("message")).contains("minst 10");
        asks();
        assertThat(screen.post(Cast.ANNE, "/cases/" + number + "/aid/question", "message", "Har dere fått mer støtte?").is(409).text()).contains("har ikke svart ennå");
        assertThat(screen.get(Cast.SIRI, party).is(200).text()).contains("Har dere fått støtte fra &lt;andre&gt;?");
        screen.get(Cast.OLA, party).is(404);
        assertThat(screen.get(Cast.SIRI, "/applications/" + cases.get(number).id()).text()).contains("Fylkeskommunen spurte om tidligere offentlig støtte", party);
    }

    @Test
    void thePartyIsToldByEMailWithoutAWordOfTheContent() throws Exception {
        asks();
        mails.goOut();
        assertThat(database.sql("select subject, body from outgoing_mail where case_number = ? and mail_key like 'aid/%'").param(number.value())
            .query((row, n) -> row.getString(1) + row.getString(2)).list())
            .isNotEmpty().allSatisfy(mail -> assertThat(mail).contains(number.value(), party).doesNotContain("<andre>"));
    }

    @Test
    void linesAreAddedAndWhatIsMissingStandsBesideItsField() throws Exception {
        asks();
        Screen.Answer more = screen.post(Cast.SIRI, party, "addRow", "lines", "companies", "Datter AS").is(200);
        assertThat(more.hasField("lines[0].giver")).isTrue();
        assertThat(more.value("companies")).isEqualTo("Datter AS");
        assertThat(screen.post(Cast.SIRI, party, "removeRow", "0", "lines[0].giver", "Siva").hasField("lines[0].giver")).isFalse();
        Screen.Answer wrong = screen.post(Cast.SIRI, party, "lines[0].giver", "Siva", "lines[0].amount", "0", "nothingMore", "true").is(422);
        assertThat(wrong.value("lines[0].giver")).isEqualTo("Siva");
        assertThat(wrong.error("lines[0].amount")).contains("over null");
        assertThat(wrong.text()).contains("Velg én av delene", "Kryss av for å bekrefte", "Velg hvilke regler");
        assertThat(screen.post(Cast.SIRI, party, "lines[0].giver", "Siva", "lines[0].amount", "ti").is(422).error("lines[0].amount")).isNotBlank();
        assertThat(screen.post(Cast.SIRI, party, "truthful", "true").is(422).text()).contains("kryss av for at det ikke er mer");
    }

    @Test
    void whatThePartyDeclaresCountsAtTheDesk() throws Exception {
        asks();
        screen.post(Cast.SIRI, party, "lines[0].giver", "Siva", "lines[0].grantedOn", time.today().minusDays(40).toString(), "lines[0].amount", "200 000",
            "lines[0].type", "DE_MINIMIS", "companies", "Datter AS 310 123 455", "truthful", "true").is(303);
        assertThat(screen.get(Cast.SIRI, party).text()).contains("sendte erklæringen", "Siva").doesNotContain("name=\"truthful\"");
        screen.post(Cast.SIRI, party, "nothingMore", "true", "truthful", "true").is(409);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/aid").text()).contains("Oppgitt på spørsmål", "200 000 kr", "310 123 455", "Nye linjer: 1");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").text()).contains("Søkeren sendte erklæring om tidligere støtte");
        asks();
        screen.post(Cast.SIRI, party, "nothingMore", "true", "truthful", "true").is(303);
        assertThat(screen.get(Cast.SIRI, party).text()).contains("Vi har ikke fått annen støtte");
    }
}
