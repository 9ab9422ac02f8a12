package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.Interest;
import tilsagn.assessment.Interests;
import tilsagn.assessment.Tie;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The question before everything else of a case, and what is left of the case for somebody with a conflict: every route, from the table. */
@HouseTest
class ImpartialityWebTests {

    private static final Path ROUTES = Path.of("src/test/resources/permissions.txt");
    private static final String HEADER_ONLY = "GET /cases/{number}";
    private static final String DECLARATION = "/cases/{number}/assessment/impartiality";
    private static final String WHY = "Søsteren min er daglig leder hos søkeren.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Impartiality impartiality;
    @Autowired
    Assessments assessments;
    @Autowired
    Interests interests;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void anApplicationNobodyHasLookedAt() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submitsUndeclared(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
    }

    private static List<String> routes() throws IOException {
        return Files.readAllLines(ROUTES).stream().map(line -> line.substring(0, line.indexOf(" | ")))
            .filter(route -> route.split(" ")[1].startsWith("/cases/{number}")).toList();
    }

    private Screen.Answer ask(Cast person, String route) throws Exception {
        String path = route.split(" ")[1].replace("{number}", number.value()).replace("{username}", "bjorn")
            .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        return route.startsWith("GET") ? screen.get(person, path) : screen.post(person, path);
    }

    private String page(String name) {
        return "/cases/" + number + name;
    }

    private Screen.Answer declares(Cast person, String... typed) throws Exception {
        return screen.post(person, page("/assessment/impartiality"), typed);
    }

    @Test
    void toSomebodyWithAConflictEveryRouteOfTheCaseIsUnknownButTheHeader() throws Exception {
        for (Cast person : List.of(Cast.CATO, Cast.METTE, Cast.DAG)) {
            stage.by(person, user -> impartiality.declare(user, number, false, WHY));
            for (String route : routes()) {
                assertThat(ask(person, route).status()).as(person + " " + route).isEqualTo(HEADER_ONLY.equals(route) ? 200 : 404);
            }
            assertThat(screen.get(person, page("")).text()).contains(number.value()).doesNotContain("Prosjektledelse og samlinger");
        }
        assertThat(routes()).hasSizeGreaterThan(20);
    }

    @Test
    void noListShowsTheCaseToThem() throws Exception {
        stage.by(Cast.METTE, user -> impartiality.declare(user, number, false, WHY));
        for (String list : List.of("/worklist?view=all", "/worklist?view=all&q=" + number, "/rankings/" + call.slug(),
            "/impartiality/" + call.slug())) {
            assertThat(screen.get(Cast.METTE, list).is(200).html()).as(list).doesNotContain("/cases/" + number, number + " ·");
        }
    }

    @Test
    void whoHasNotDeclaredIsAskedOnEveryPageAndRefusedEverythingElse() throws Exception {
        for (Cast person : List.of(Cast.ANNE, Cast.METTE, Cast.EVA)) {
            for (String route : routes()) {
                Screen.Answer answer = ask(person, route);
                if (route.endsWith(DECLARATION)) {
                    assertThat(answer.status()).as(route).isIn(200, 422);
                } else if (route.startsWith("GET")) {
                    assertThat(answer.is(303).location()).as(route).startsWith(page("/assessment/impartiality?to="));
                } else {
                    assertThat(answer.status()).as(route).isEqualTo(409);
                }
            }
        }
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void theQuestionShowsHeaderAndPartiesAndGoesOnToWhereOneWanted() throws Exception {
        String asked = screen.get(Cast.ANNE, page("/assessment/formal-check")).is(303).location();
        Screen.Answer gate = screen.get(Cast.ANNE, asked).is(200);
        assertThat(gate.text()).contains(screen.says("assessment.impartiality.gate"), CastOrganisation.PROSESSPARTNER.fullName())
            .doesNotContain("Prosjektledelse og samlinger", screen.says("journal.panel"));
        assertThat(gate.value("to")).isEqualTo(page("/assessment/formal-check"));
        assertThat(declares(Cast.ANNE, "impartial", "yes", "to", gate.value("to")).is(303).location()).isEqualTo(page("/assessment/formal-check"));
        screen.get(Cast.ANNE, page("/assessment/formal-check")).is(200);
    }

    @Test
    void nobodyIsSentElsewhereAfterTheWord() throws Exception {
        Map<Cast, String> elsewhere = Map.of(Cast.BJORN, "https://example.org/", Cast.CATO, "//example.org", Cast.DAG, "/worklist", Cast.EVA,
            page("/../2022-9999"));
        for (Map.Entry<Cast, String> one : elsewhere.entrySet()) {
            assertThat(declares(one.getKey(), "impartial", "yes", "to", one.getValue()).is(303).location()).isEqualTo(page(""));
        }
    }

    @Test
    void controlReadsWithoutAWord() throws Exception {
        for (Cast person : List.of(Cast.ROLF, Cast.ADA)) {
            screen.get(person, page("")).is(200);
            assertThat(declares(person, "impartial", "yes").is(409).text())
                .contains(screen.says(person == Cast.ROLF ? "core.auditor-reads" : "core.not-yours"));
        }
    }

    @Test
    void whoHasDeclaredTakesThePlaceWithOneClickAndMayReportAConflictLater() throws Exception {
        stage.isDeclaredByAll(number);
        stage.passesFormalCheck(number);
        assertThat(screen.get(Cast.ANNE, page("/assessment/impartiality")).is(200).text()).contains(screen.says("assessment.place.take"));
        assertThat(declares(Cast.ANNE, "impartial", "yes").is(303).location()).isEqualTo(page("/assessment/scores"));
        assertThat(declares(Cast.ANNE, "impartial", "no", "reason", "kort").is(422).error("reason")).isNotBlank();
        assertThat(declares(Cast.ANNE, "impartial", "no", "reason", WHY).is(303).location()).isEqualTo("/worklist");
        screen.get(Cast.ANNE, page("/assessment/scores")).is(404);
        stage.machineryRuns();

        Screen.Answer choice = screen.get(Cast.METTE, page("/assessment/substitute")).is(200);
        assertThat(choice.text()).contains(Cast.BJORN.fullName(), screen.says("assessment.substitute.queue")).doesNotContain(WHY);
        assertThat(screen.post(Cast.METTE, page("/assessment/substitute"), "substitute", "anne").is(422).error("substitute"))
            .isEqualTo(screen.says("assessment.substitute.choose"));
        screen.post(Cast.METTE, page("/assessment/substitute"), "substitute", "bjorn").is(303);
        screen.post(Cast.METTE, page("/assessment/substitute"), "substitute", "cato").is(409);
        assertThat(screen.get(Cast.BJORN, "/worklist?view=mine&q=" + number).is(200).text()).contains(number.value());
    }

    @Test
    void theManagerIsLedFromOneFreePlaceToTheNext() throws Exception {
        stage.isDeclaredByAll(number);
        stage.passesFormalCheck(number);
        for (Cast assessor : List.of(Cast.ANNE, Cast.BJORN)) {
            stage.by(assessor, user -> assessments.declareImpartiality(user, number, true, null));
            stage.by(assessor, user -> impartiality.declare(user, number, false, WHY));
        }
        String substitute = page("/assessment/substitute");
        assertThat(screen.get(Cast.METTE, substitute).is(200).text()).contains(screen.says("assessment.substitute.several", 2), Cast.CATO.fullName());
        assertThat(screen.post(Cast.METTE, substitute, "substitute", "cato").is(303).location()).isEqualTo(substitute);
        assertThat(screen.get(Cast.METTE, substitute).is(200).text()).contains(screen.says("assessment.substitute.lead"))
            .doesNotContain(screen.says("assessment.substitute.several", 2), Cast.CATO.fullName() + " (");
        assertThat(screen.post(Cast.METTE, substitute, "substitute", "-").is(303).location()).isEqualTo(page("/assessment"));
        assertThat(screen.get(Cast.METTE, substitute).is(200).text()).contains(screen.says("assessment.substitute.none"));
    }

    @Test
    void theAdministratorIsToldOfACaseWithoutManagerAndChoosesWhoLeadsIt() throws Exception {
        stage.isDeclaredByAll(number);
        stage.passesFormalCheck(number);
        String acting = page("/assessment/acting-manager");
        assertThat(screen.get(Cast.ADA, acting).is(200).text()).contains(screen.says("assessment.acting.none"));
        screen.get(Cast.ANNE, acting).is(409);
        stage.by(Cast.METTE, user -> impartiality.declare(user, number, false, WHY));
        assertThat(screen.get(Cast.ADA, "/worklist").is(200).text()).contains(screen.says("assessment.acting.reminder", number.value()));
        assertThat(screen.get(Cast.ADA, acting).is(200).text()).contains(screen.says("assessment.acting.lead"), Cast.CATO.fullName())
            .doesNotContain(WHY, Cast.METTE.fullName());
        Screen.Answer wrong = screen.post(Cast.ADA, acting, "username", "cato", "reason", "kort").is(422);
        assertThat(wrong.error("reason")).isNotBlank();
        assertThat(wrong.ticked("username")).containsExactly("cato");
        assertThat(screen.post(Cast.ADA, acting, "reason", "Har tid denne uken.").is(422).error("username"))
            .isEqualTo(screen.says("assessment.acting.choose"));
        assertThat(screen.post(Cast.ADA, acting, "username", "cato", "reason", "Har tid denne uken.").is(303).location()).isEqualTo(acting);
        assertThat(screen.get(Cast.ADA, acting).is(200).text()).contains(screen.says("assessment.acting.now", Cast.CATO.fullName()));
        assertThat(screen.get(Cast.ANNE, page("/journal")).is(200).text()).contains(screen.says("journal.impartiality.acting-manager"), "Har tid denne uken.");
        stage.by(Cast.ANNE, user -> assessments.declareImpartiality(user, number, true, null));
        stage.by(Cast.ANNE, user -> impartiality.declare(user, number, false, WHY));
        assertThat(screen.get(Cast.CATO, "/worklist?view=mine&q=" + number).is(200).text()).contains(number.value());
        screen.post(Cast.CATO, page("/assessment/substitute"), "substitute", "bjorn").is(303);
    }

    @Test
    void theManagerReadsTheReasonsAndDecides() throws Exception {
        stage.isDeclaredByAll(number);
        stage.by(Cast.CATO, user -> impartiality.declare(user, number, false, WHY));
        assertThat(screen.get(Cast.ANNE, page("/assessment/impartiality")).is(200).text()).doesNotContain(WHY);
        assertThat(screen.get(Cast.METTE, page("/assessment/impartiality")).is(200).text()).contains(WHY, screen.says("assessment.appeal"));
        assertThat(screen.get(Cast.METTE, page("/journal")).is(200).text()).doesNotContain(WHY);
        screen.get(Cast.ANNE, page("/assessment/impartiality/cato")).is(404);
        screen.get(Cast.METTE, page("/assessment/impartiality/bjorn")).is(404);
        assertThat(screen.get(Cast.METTE, page("/assessment/impartiality/cato")).is(200).text()).contains(WHY);
        screen.post(Cast.METTE, page("/assessment/impartiality/cato"), "reason", "Nei").is(422);
        screen.post(Cast.METTE, page("/assessment/impartiality/cato"), "reason", "Slektskapet er for fjernt.").is(303);
        screen.get(Cast.CATO, page("/assessment")).is(200);
    }

    @Test
    void theYearlyDeclarationIsReadBackAndWarnsAtTheDoor() throws Exception {
        String organisation = CastOrganisation.PROSESSPARTNER.number().digits();
        assertThat(screen.get(Cast.VIDAR, "/worklist").is(200).text()).contains(screen.says("assessment.interests.reminder"));
        Screen.Answer wrong = screen.post(Cast.DAG, "/impartiality", "interests[0].organisation", "123", "interests[0].words", "<b>").is(422);
        assertThat(wrong.error("interests[0].organisation")).isEqualTo(screen.says("assessment.interests.organisation.wrong"));
        assertThat(wrong.error("interests[0].tie")).isEqualTo(screen.says("assessment.interests.tie.missing"));
        assertThat(wrong.error("complete")).isEqualTo(screen.says("assessment.interests.confirm"));
        screen.post(Cast.DAG, "/impartiality", "interests[1].organisation", organisation, "interests[1].tie", "OWNERSHIP",
            "interests[1].words", "Fem prosent", "complete", "true").is(303);
        assertThat(screen.get(Cast.DAG, "/impartiality").is(200).value("interests[0].organisation")).isEqualTo(organisation);
        Screen.Answer gate = screen.get(Cast.DAG, page("/assessment/impartiality")).is(200);
        assertThat(gate.text()).contains("eierskap", "Fem prosent");
        assertThat(gate.ticked("impartial")).containsExactly("no");
        stage.by(Cast.DAG, user -> interests.declare(user, List.of()));
        screen.get(Cast.SIRI, "/impartiality").is(404);
        screen.post(Cast.ROLF, "/impartiality", "complete", "true").is(409);
        assertThat(screen.get(Cast.METTE, "/impartiality").is(200).text()).contains(Cast.DAG.fullName(), call.title());
        assertThat(screen.get(Cast.ANNE, "/impartiality").is(200).text()).doesNotContain(Cast.DAG.fullName());
    }

    @Test
    void theOverviewOfACallIsTheManagersAndTheAuditors() throws Exception {
        for (Cast person : List.of(Cast.METTE, Cast.ROLF)) {
            assertThat(screen.get(person, "/impartiality/" + call.slug()).is(200).text()).contains(number.value(), Cast.ANNE.fullName());
        }
        for (Cast person : List.of(Cast.ANNE, Cast.DAG, Cast.ADA, Cast.VIDAR)) {
            screen.get(person, "/impartiality/" + call.slug()).is(404);
        }
    }
}
