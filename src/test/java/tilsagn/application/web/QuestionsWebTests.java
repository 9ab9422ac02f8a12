package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.Statements;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A call's own questions on the pages of the form: each type is typed, saved, read back and refused, in every language. */
@HouseTest
class QuestionsWebTests {

    private static final String ODD = "\u00a0Her\u00a0\ud83d\ude9c \u05e9\u05dc\u05d5\u05dd, to\nlinjer";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Statements statements;
    @Autowired
    Applications applications;
    @Autowired
    Assessments assessments;

    private Call call;
    private UUID draft;

    @BeforeEach
    void karisDraftIsFilledIn() {
        call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(CastOrganisation.MIKROLINJA, call, Nok.of(750_000));
    }

    @ParameterizedTest
    @CsvSource({"project,LOCATION,Herøya,Herøya", "project,ANCHORING,Styret i mai,Styret i mai", "goals,JOBS_NEW,'2,50',2.5", "goals,RD_PROJECTS,' 1 0 ',10",
        "partners,MEMBERS_AS_OF,1.6.2022,2022-06-01", "partners,MEMBERS_AS_OF,2022-06-01,2022-06-01", "content,DIGITAL,true,true",
        "organisation,CLUSTER_PROGRAMME,NCE,NCE", "content,SDG,SDG7,SDG7", "partners,FOUNDED,2017,2017"})
    void eachTypeIsSavedWithItsSectionAndComesBack(String section, String code, String typed, String kept) throws Exception {
        String field = Section.answerField(code);
        screen.post(Cast.KARI, page(section), field, typed).is(303);

        assertThat(application().answers()).containsEntry(code, kept);
        Screen.Answer page = screen.get(Cast.KARI, page(section)).is(200);
        if (page.html().contains("type=\"radio\" id=\"answers-" + code) || page.html().contains("type=\"checkbox\" id=\"answers-" + code)) {
            assertThat(page.ticked(field)).containsExactly(kept);
        } else {
            assertThat(page.value(field)).isNotBlank();
        }
        screen.post(Cast.KARI, page(section), field, "", "_" + field, "on").is(303);
        assertThat(application().answers()).doesNotContainKey(code);
    }

    @ParameterizedTest
    @CsvSource({"goals,JOBS_NEW,mange,Skriv et tall", "goals,JOBS_NEW,'1,25',høyst 1 desimaler", "goals,RD_PROJECTS,'1,5',Skriv et helt tall",
        "partners,MEMBERS_AS_OF,31.02.2022,Datoen finnes ikke", "content,DIGITAL,kanskje,Velg et av", "organisation,CLUSTER_PROGRAMME,XX,Velg et av"})
    void whatCannotBeReadStandsOnItsFieldAndNothingIsSaved(String section, String code, String typed, String words) throws Exception {
        String before = application().answers().toString();
        Screen.Answer answer = screen.post(Cast.KARI, page(section), Section.answerField(code), typed).is(422);

        assertThat(answer.error(Section.answerField(code))).contains(words);
        assertThat(application().answers()).hasToString(before);
        Screen.Answer autosave = screen.post(Cast.KARI, page(section) + "/autosave", Section.answerField(code), typed).is(422);
        assertThat(JsonPath.<String>read(autosave.html(), "$.words")).contains(call.form().question(code).orElseThrow().label().nb() + ": ");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithWhatWasTyped() throws Exception {
        String field = Section.answerField("ADDITIONALITY");
        Screen.Answer answer = screen.post(Cast.KARI, page("project"), field, "Æ".repeat(1001), "startDate", "31.02.2023").is(422);

        assertThat(answer.error(field)).contains("Høyst 1 000 tegn. Du har skrevet 1 001");
        assertThat(answer.value(field)).hasSize(1001);
        assertThat(answer.errors()).as("both halves of the page are told at once").hasSize(2);
    }

    @Test
    void whatBreaksALimitIsKeptAndSaidWhenThePageComesBack() throws Exception {
        String field = Section.answerField("RD_PROJECTS");
        screen.post(Cast.KARI, page("goals"), field, "101", "next", "true").is(303);
        assertThat(screen.get(Cast.KARI, page("goals")).is(200).error(field)).contains("kan ikke være over 100");
        screen.ask(Cast.KARI, post(URI.create(page("content")))
            .with(csrf())
            .param("answers[SDG]", "SDG1", "SDG2", "SDG3", "SDG4")).is(303);
        assertThat(screen.get(Cast.KARI, page("content")).is(200).error("answers[SDG]")).contains("Velg 1 til 3. Nå er 4 valgt");
        assertThat(screen.get(Cast.KARI, "/applications/" + draft + "/check").is(200).html()).contains(page("goals") + "#answers-RD_PROJECTS-");
    }

    @Test
    void oddLettersComeBackAsTheyWereEverywhere() throws Exception {
        screen.post(Cast.KARI, page("project"), "answers[ANCHORING]", ODD).is(303);

        assertThat(application().answers()).containsEntry("ANCHORING", ODD.strip());
        assertThat(screen.get(Cast.KARI, page("project")).is(200).value("answers[ANCHORING]")).isEqualTo(ODD.strip());
        assertThat(screen.get(Cast.KARI, "/applications/" + draft + "/read").is(200).html()).contains("\ud83d\ude9c \u05e9\u05dc\u05d5\u05dd, to");
    }

    @Test
    void labelsSpeakTheReadersLanguage() throws Exception {
        assertThat(in("nn", "goals")).contains("Kor mange nye arbeidsplassar ventar de?", "Må fyllast ut fordi de søkjer om 250");
        assertThat(in("en", "content")).contains("Which of the UN goals does the project serve most?", "13 Climate action");
        assertThat(in("en", "project")).contains("Used when judging: ");
    }

    @Test
    void whoeverAppliesForLittleMeetsLess() throws Exception {
        UUID small = stage.draft(CastOrganisation.MIKROLINJA, call, Nok.of(100_000));
        Screen.Answer little = screen.get(Cast.KARI, "/applications/" + small + "/goals").is(200);
        assertThat(little.text()).contains("Ikke nødvendige når dere søker om 100 000 kr", "Må fylles ut når dere søker om 250 000 kr eller mer.");
        assertThat(needed(little)).isLessThan(needed(screen.get(Cast.KARI, page("goals")).is(200)));
        List<Fault> faults = stage.get(Cast.KARI, user -> applications.check(user, small));
        assertThat(faults).isEmpty();
    }

    @Test
    void theCountyReadsTheAnswersOnTheCaseAndBesideTheCriterionTheyServe() throws Exception {
        stage.by(Cast.KARI, user -> applications.submit(user, draft));
        stage.machineryRuns();
        CaseNumber number = application().caseNumber();
        stage.isDeclaredByAll(number);
        stage.passesFormalCheck(number);

        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).contains("Hvordan kan nye bedrifter bli med", "53 medlemmer", "12 Ansvarlig forbruk");
        String scores = scoresOf(number);
        assertThat(scores.substring(scores.indexOf("points-C4"), scores.indexOf("points-C5"))).contains("Hvem skal dere utvikle prosjektene sammen med?",
            "Institutt for materialer leder forsøkene");
    }

    @Test
    void moreAnswersTakeNoMoreStatements() throws Exception {
        long answered = statements.of(Cast.KARI, page("goals"));
        UUID small = stage.draft(CastOrganisation.MIKROLINJA, call, Nok.of(100_000));
        assertThat(stage.get(Cast.KARI, user -> applications.draft(user, small)).answers().size()).isLessThan(application().answers().size());
        assertThat(answered).isEqualTo(statements.of(Cast.KARI, "/applications/" + small + "/goals"));
    }

    private String scoresOf(CaseNumber number) throws Exception {
        stage.by(Cast.ANNE, user -> assessments.declareImpartiality(user, number, true, null));
        stage.machineryRuns();
        return screen.get(Cast.ANNE, "/cases/" + number + "/assessment/scores").is(200).text();
    }

    // Questions that stand openly on the page, before the fold.
    private static int needed(Screen.Answer page) {
        return page.html().split("<details", 2)[0].split("name=\"answers\\[").length;
    }

    private String in(String language, String section) throws Exception {
        return screen.ask(Cast.KARI, get(URI.create(page(section))).cookie(new Cookie("tilsagn-language", language))).is(200).text();
    }

    private String page(String section) {
        return "/applications/" + draft + "/" + section;
    }

    private GrantApplication application() {
        return stage.get(Cast.KARI, user -> applications.draft(user, draft));
    }
}
