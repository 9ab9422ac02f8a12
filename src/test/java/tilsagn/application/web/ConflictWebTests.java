package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import tilsagn.Guests;
import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.TeamRole;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Siri and Nils save the same section from the same version: the second is shown both texts and chooses, and nothing is lost on any way. */
@HouseTest
class ConflictWebTests {

    private static final String SHEET = "11111111-2222-3333-4444-555555555555";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Guests guests;
    @Autowired
    Applications applications;

    private UUID draft;
    private String home;

    @BeforeEach
    void nilsWritesToo() {
        draft = stage.draft(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        home = "/applications/" + draft;
        guests.joins(Cast.SIRI, draft, Cast.NILS, TeamRole.WRITER);
    }

    @Test
    void theSecondIsShownBothTextsAndNothingIsOverwritten() throws Exception {
        String base = base("project");
        nilsSaves(base, "Tittelen til Nils", "Felles tekst");

        Screen.Answer both = siriSaves(base, "Tittelen til Siri", "Felles tekst").is(409);

        assertThat(both.text()).contains("Nils Aasgaard lagret denne delen", "<mark>Nils</mark>", "<mark>Siri</mark>", "Likt hos begge");
        assertThat(both.hasField("choose.title")).isTrue();
        assertThat(both.hasField("choose.summary")).as("equal fields are folded away").isFalse();
        assertThat(application().title()).isEqualTo("Tittelen til Nils");
    }

    @Test
    void eachFieldIsChosenByItself() throws Exception {
        String base = base("project");
        nilsSaves(base, "Tittelen til Nils", "Teksten til Nils");
        Screen.Answer both = siriSaves(base, "Tittelen til Siri", "Teksten til Siri").is(409);

        assertThat(choose(both, "project").is(422).text()).as("without a choice").contains(screen.says("application.conflict.choose"), "Tittelen til");
        choose(both, "project", "choose.title", "mine", "choose.summary", "theirs", "choose.municipalities", "mine", "choose.startDate", "mine",
            "choose.endDate", "mine", "choose.phase", "mine", "choose.targetGroup", "mine").is(303);

        assertThat(application().title()).isEqualTo("Tittelen til Siri");
        assertThat(application().summary()).isEqualTo("Teksten til Nils");
    }

    @Test
    void allOfOneOrAllOfTheOther() throws Exception {
        String base = base("project");
        nilsSaves(base, "Tittelen til Nils", "Teksten til Nils");
        Screen.Answer both = siriSaves(base, "Tittelen til Siri", "Teksten til Siri").is(409);

        choose(both, "project", "all", "theirs").is(303);
        assertThat(application().title()).isEqualTo("Tittelen til Nils");
        choose(both, "project", "all", "mine").is(303);
        assertThat(application().title()).isEqualTo("Tittelen til Siri");
    }

    @Test
    void whoeverSavesWhileOneChoosesIsShownAgain() throws Exception {
        String base = base("project");
        nilsSaves(base, "Første tittel fra Nils", "Tekst");
        Screen.Answer both = siriSaves(base, "Tittelen til Siri", "Tekst").is(409);
        nilsSaves(base("project"), "Andre tittel fra Nils", "Tekst");

        Screen.Answer again = choose(both, "project", "all", "mine").is(409);

        assertThat(again.html()).contains("Andre", "Siri");
        assertThat(application().title()).isEqualTo("Andre tittel fra Nils");
        choose(again, "project", "all", "mine").is(303);
        assertThat(application().title()).isEqualTo("Tittelen til Siri");
    }

    @Test
    void aTableIsChosenWholeAndItsRowsAreShown() throws Exception {
        String base = base("partners");
        screen.post(Cast.NILS, home + "/partners", "base", base, "partners[0].name", "Elvekant fra Nils", "partners[1].name", "Nordhavn fra Nils").is(303);
        Screen.Answer both = screen.post(Cast.SIRI, home + "/partners", "base", base, "partners[0].name", "Skogli fra Siri").is(409);

        assertThat(both.html()).contains("Elvekant fra Nils", "Nordhavn fra Nils", "Skogli fra Siri");
        choose(both, "partners", "choose.partners", "theirs").is(303);
        assertThat(application().partners()).hasSize(2);
        choose(both, "partners", "choose.partners", "mine").is(303);
        assertThat(application().partners()).extracting(partner -> partner.name()).containsExactly("Skogli fra Siri");
    }

    @Test
    void thePlansTwoTablesAreChosenEachByItself() throws Exception {
        String base = base("plan");
        plan(Cast.NILS, base, "Fra Nils", "100 000").is(303);
        Screen.Answer both = plan(Cast.SIRI, base, "Fra Siri", "200 000").is(409);

        choose(both, "plan", "choose.costLines", "mine", "choose.financeLines", "theirs").is(303);

        assertThat(application().costLines().get(0).activity()).isEqualTo("Fra Siri");
        assertThat(application().financeLines().get(0).amount()).isEqualTo(Nok.of(100_000));
    }

    @Test
    void autosaveFromAnOlderVersionSavesNothingAndSaysSo() throws Exception {
        String base = base("project");
        nilsSaves(base, "Tittelen til Nils", "Tekst");

        Screen.Answer answer = screen.post(Cast.SIRI, home + "/project/autosave", "base", base, "sheet", SHEET, "title", "Tittelen til Siri").is(409);

        assertThat(JsonPath.<Boolean>read(answer.html(), "$.conflict")).isTrue();
        assertThat(JsonPath.<String>read(answer.html(), "$.words")).startsWith("Ikke lagret: Nils Aasgaard lagret denne delen");
        assertThat(application().title()).isEqualTo("Tittelen til Nils");
    }

    @Test
    void aFormNeverStandsInItsOwnWay() throws Exception {
        String base = base("project");
        Screen.Answer first = screen.post(Cast.SIRI, home + "/project/autosave", "base", base, "sheet", SHEET, "title", "Først").is(200);
        assertThat(JsonPath.<String>read(first.html(), "$.base")).isEqualTo(base("project"));

        // The answer was lost on the line: the same form sends its later text from the version it knows.
        screen.post(Cast.SIRI, home + "/project/autosave", "base", base, "sheet", SHEET, "title", "Så dette").is(200);
        assertThat(application().title()).isEqualTo("Så dette");
        // Another window of the same person is another form.
        assertThat(siriSaves(base, "Fra et annet vindu", "Tekst").is(409).text()).contains("Du lagret denne delen");
    }

    @Test
    void theSameTextOrAnotherSectionIsNoConflict() throws Exception {
        String project = base("project");
        String goals = base("goals");
        nilsSaves(project, "Lik tittel", "Lik tekst");

        siriSaves(project, "Lik tittel", "Lik tekst").is(303);
        screen.post(Cast.SIRI, home + "/goals", "base", goals, "background", "Skrevet av Siri").is(303);
        assertThat(application().background()).isEqualTo("Skrevet av Siri");
    }

    @Test
    void whatIsOnlyShownAgainKeepsTheVersionItWasLoadedFrom() throws Exception {
        String base = base("goals");
        screen.post(Cast.NILS, home + "/goals", "base", base, "background", "Fra Nils").is(303);

        Screen.Answer again = screen.post(Cast.SIRI, home + "/goals", "base", base, "sheet", SHEET, "background", "Fra Siri", "addRow", "objectives").is(200);

        assertThat(again.value("base")).isEqualTo(base);
        assertThat(again.value("sheet")).isEqualTo(SHEET);
        screen.post(Cast.SIRI, home + "/goals", "base", again.value("base"), "sheet", SHEET, "background", "Fra Siri").is(409);
    }

    @Test
    void anotherIsSeenToHaveWrittenAMomentAgo() throws Exception {
        nilsSaves(base("project"), "Tittelen til Nils", "Tekst");

        assertThat(screen.get(Cast.SIRI, home + "/project").text()).contains("Nils Aasgaard lagret her nå nettopp");
        assertThat(screen.get(Cast.NILS, home + "/project").text()).doesNotContain("lagret her");
    }

    private String base(String section) throws Exception {
        return screen.get(Cast.SIRI, home + "/" + section).is(200).value("base");
    }

    private void nilsSaves(String base, String title, String summary) throws Exception {
        screen.post(Cast.NILS, home + "/project", "base", base, "title", title, "summary", summary).is(303);
    }

    private Screen.Answer siriSaves(String base, String title, String summary) throws Exception {
        return screen.post(Cast.SIRI, home + "/project", "base", base, "title", title, "summary", summary);
    }

    private Screen.Answer plan(Cast who, String base, String activity, String amount) throws Exception {
        return screen.post(who, home + "/plan", "base", base, "vatDeductible", "true", "costLines[0].category", "TRAVEL", "costLines[0].activity", activity,
            "costLines[0].amount", amount, "financeLines[0].source", "COUNTY", "financeLines[0].amount", amount);
    }

    // Sends the page of both texts as a browser would: everything it carries, and the choices.
    private Screen.Answer choose(Screen.Answer page, String section, String... choices) throws Exception {
        List<String> fields = new ArrayList<>(List.of("base", page.value("base"), "sheet", page.value("sheet")));
        for (String name : page.all("<textarea hidden[^>]* name=\"([^\"]+)\"")) {
            fields.add(name);
            fields.add(HtmlUtils.htmlUnescape(page.value(name)));
        }
        fields.addAll(List.of(choices));
        return screen.post(Cast.SIRI, home + "/" + section + "/choose", fields.toArray(String[]::new));
    }

    private GrantApplication application() {
        return stage.get(Cast.SIRI, user -> applications.draft(user, draft));
    }
}
