package tilsagn.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A manager words the decision letters, sees them on a case, and every version stays; the call's page shows which letters wait. */
@HouseTest
class LetterTemplatesWebTests {

    private static final String PAGE = "/rankings/templates/HOLDT/GRANTED";
    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Letters letters;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void decided() {
        call = stage.openHoldingCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        stage.isDecided(Cast.DAG, number, APPLIED);
    }

    @Test
    void theFirstWordsAreThoseOfTheHouseAndEveryVersionStays() throws Exception {
        Screen.Answer form = screen.get(Cast.METTE, PAGE).is(200);
        assertThat(form.value("nb.title")).isEqualTo("Tilsagn om tilskudd – {prosjekt}");
        assertThat(form.value("nn.opening")).contains("{motteken dato}", "{utlysing}");
        int before = Integer.parseInt(form.value("basedOn"));
        write(form, "Dere får {tildelt beløp} fra {fylkeskommune}.", "Svar oss innen tre uker, {kontaktperson}.").is(303);
        Screen.Answer after = screen.get(Cast.METTE, PAGE).is(200);
        assertThat(after.value("basedOn")).isEqualTo(String.valueOf(before + 1));
        assertThat(after.text()).contains("Versjon " + (before + 1) + ": " + Cast.METTE.fullName());
        assertThat(screen.get(Cast.METTE, PAGE + "?version=0").is(200).value("nb.further")).isEmpty();
        write(form, "Noe annet fra en fane som sto åpen.", "").is(409);
        assertThat(screen.get(Cast.ANNE, PAGE).is(200).text()).doesNotContain(screen.says("correspondence.letter-template.keep"));
    }

    @Test
    void whatIsNoFieldOrMeansNothingInARejectionIsRefusedBesideItsField() throws Exception {
        Screen.Answer form = screen.get(Cast.METTE, "/rankings/templates/HOLDT/REJECTED").is(200);
        Screen.Answer refused = screen.post(Cast.METTE, "/rankings/templates/HOLDT/REJECTED", "basedOn", form.value("basedOn"), "nb.title", "Avslag",
            "nb.opening", "Vi viser til {fødselsnummer}.", "nb.decision", "Dere får {tildelt beløp}.", "nn.title", "Avslag", "nn.opening", "", "nn.decision", "Nei.")
            .is(422);
        assertThat(refused.text()).contains("{fødselsnummer}", "{tildelt beløp}", screen.says("correspondence.template.text.needed"));
    }

    @Test
    void theTemplateIsSeenOnARealCaseInEitherStandardAndNothingIsKept() throws Exception {
        Screen.Answer form = screen.get(Cast.METTE, PAGE).is(200);
        Screen.Answer seen = screen.post(Cast.METTE, PAGE, "preview", "true", "tryOn", number.value(), "language", "NN", "basedOn", form.value("basedOn"),
            "nb.title", "Tilsagn", "nb.opening", "Hei", "nb.decision", "Ja", "nn.title", "Tilsegn til {prosjekt}", "nn.opening", "Hei {søkjar}.",
            "nn.decision", "De får {tildelt beløp}.").is(200);
        assertThat(seen.text()).contains("Hei " + CastOrganisation.FJORDVATN.fullName() + ".", "De får 600 000 kr.", "Klagefristen er tre veker",
            "Godt begrunnet og etterprøvbart.");
        assertThat(screen.get(Cast.METTE, PAGE).is(200).value("nn.opening")).doesNotContain("Hei {søkjar}.");
        assertThat(screen.post(Cast.METTE, PAGE, "preview", "true", "basedOn", "0").is(422).text()).contains(screen.says("correspondence.letter-template.try.needed"));
    }

    @Test
    void aLetterThatWaitsGoesOutInTheNewestWordsAndSaysByWhich() throws Exception {
        String page = "/rankings/" + call.slug() + "/letters";
        write(screen.get(Cast.METTE, PAGE).is(200), "Tilskuddet er {tildelt beløp}.", "Ny framtid " + number).is(303);
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/letters/decision").is(200).text()).contains("Ny framtid " + number);
        assertThat(screen.get(Cast.METTE, page).is(200).text()).contains(screen.says("correspondence.release.state.WAITING"), CastOrganisation.FJORDVATN.fullName());
        screen.post(Cast.METTE, page).is(422);
        screen.post(Cast.METTE, page, "seen", "true").is(303);
        stage.machineryRuns();
        assertThat(letters.find(number, LetterKind.DECISION).orElseThrow().text().sections().toString()).contains("Ny framtid " + number);
        assertThat(screen.get(Cast.METTE, page).is(200).text()).contains(screen.says("correspondence.release.state.SENT"), "Mal, versjon")
            .doesNotContain(screen.says("correspondence.release.seen"));
        screen.get(Cast.METTE, "/cases/" + number + "/letters/decision").is(404);
    }

    private Screen.Answer write(Screen.Answer form, String decision, String further) throws Exception {
        return screen.post(Cast.METTE, PAGE, "basedOn", form.value("basedOn"), "nb.title", form.value("nb.title"), "nb.opening", form.value("nb.opening"),
            "nb.decision", decision, "nb.further", further, "nn.title", form.value("nn.title"), "nn.opening", form.value("nn.opening"), "nn.decision", decision,
            "nn.further", further);
    }
}
