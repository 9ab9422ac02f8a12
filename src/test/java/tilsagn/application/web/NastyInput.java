package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Whatever is typed is text: it never runs, never breaks a page, and comes back as it was. On both databases. */
abstract class NastyInput {

    private static final Map<String, List<String>> FIELDS = Map.of(
        "eligibility", List.of("targetGroup", "notStarted", "countyEffect", "municipalities"),
        "applicant", List.of("contactName", "contactEmail", "contactPhone", "projectManager", "writtenStandard"),
        "project", List.of("phase", "title", "summary", "startDate", "endDate", "answers[LOCATION]", "answers[ADDITIONALITY]"),
        "goals", List.of("background", "objectives[0].goal", "objectives[0].indicator", "objectives[0].target", "objectives[0].measureDate",
            "activities[0].what", "activities[0].fromDate", "answers[RD_PROJECTS]", "answers[JOBS_NEW]"),
        "content", List.of("greenTransition", "greenContributions", "strategyGoal", "smartSpecialisation", "answers[SDG]", "answers[DIGITAL]"),
        "organisation", List.of("answers[ORGANISATION]", "answers[CLUSTER_PROGRAMME]", "risks[0].cause", "risks[0].measure"),
        "aid", List.of("aidHistory[0].giver", "aidHistory[0].amount", "aidHistory[0].grantedOn", "aidHistory[0].type", "groupCompanies",
            "otherApplications[0].receiver", "businessSecrets[0].section", "businessSecrets[0].what", "businessSecrets[0].reason"),
        "partners", List.of("partners[0].name", "partners[0].number", "partners[0].grouping", "partners[0].role", "partners[0].sme"),
        "plan", List.of("vatDeductible", "costLines[0].activity", "costLines[0].category", "costLines[0].year", "costLines[0].hours",
            "costLines[0].annualSalary", "costLines[0].amount", "financeLines[0].source", "financeLines[0].name", "financeLines[0].amount"),
        "declarations", List.of("truthful"));

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;

    private UUID draft;

    @BeforeEach
    void aDraft() {
        draft = stage.draft(CastOrganisation.MIKROLINJA, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
    }

    static Stream<Arguments> nasty() {
        return Stream.of(
            Arguments.of("a script", "<script>alert('hei')</script>"),
            Arguments.of("quotes", "\"'`><img src=x onerror=alert(1)>"),
            Arguments.of("an end of a text area", "</textarea></main><svg/onload=alert(1)>"),
            Arguments.of("expressions", "${1234*5678} [[${1234*5678}]] __${1234*5678}__ *{1234*5678} #{look.login}"),
            Arguments.of("message arguments", "{0} {1} '' {2,number} '{'"),
            Arguments.of("from right to left", "\u202eשלום\u202c עולם"),
            Arguments.of("emoji", "\ud83d\ude9c\ud83d\udc69\u200d\ud83c\udf3e\ud83c\uddf3\ud83c\uddf4"),
            Arguments.of("combining marks", "Z\u0351\u036b\u0343a\u0330\u0322l\u034fgo blåbærsyltetøy"),
            Arguments.of("control characters", "a\u0000b\u0007c\u001b[31md\u0085e\u007f"),
            Arguments.of("line breaks", "en\r\nto\rtre\nfire"),
            Arguments.of("database words", "'; drop table grant_application; -- % _ ! \\"),
            Arguments.of("odd spaces", "\u00a0\u2003\u200b\ufeff"),
            Arguments.of("much", "Æ".repeat(10_000)),
            Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nasty")
    void nothingTypedBreaksThePageOrRunsOnIt(String what, String text) throws Exception {
        for (String section : FIELDS.keySet()) {
            String[] form = FIELDS.get(section).stream().flatMap(field -> Stream.of(field, text)).toArray(String[]::new);
            Screen.Answer answer = screen.post(Cast.KARI, page(section), form);
            assertThat(answer.status()).as(section + " " + what).isIn(303, 422);
            harmless(answer);
            harmless(screen.get(Cast.KARI, page(section)).is(200));
            harmless(screen.post(Cast.KARI, page(section), Stream.concat(Stream.of(form), Stream.of("addRow", "partners")).toArray(String[]::new))
                .is(200));
        }
        for (String page : List.of("", "/check", "/read")) {
            harmless(screen.get(Cast.KARI, "/applications/" + draft + page).is(200));
        }
        harmless(screen.get(Cast.KARI, "/applications").is(200));
        harmless(screen.post(Cast.KARI, page("plan") + "/preview", "costLines[0].activity", text, "costLines[0].year", text,
            "costLines[0].hours", text).is(200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nasty")
    void whatIsTypedComesBackAsItWas(String what, String text) throws Exception {
        String shown = text.replaceAll("[\\x0B\\f\\x85\\u2028\\u2029]", "\n").replaceAll("[\\p{Cc}&&[^\r\n\t]]", "").replace("\r\n", "\n").replace('\r', '\n').strip();
        Screen.Answer answer = screen.post(Cast.KARI, page("goals"), "background", text);

        Screen.Answer page = answer.status() == 422 ? answer : screen.get(Cast.KARI, page("goals")).is(200);
        assertThat(page.value("background")).isEqualTo(shown);
    }

    @Test
    void fieldsNobodyAskedForAreLeftAlone() throws Exception {
        screen.post(Cast.KARI, page("project"), "title", "Bare tittelen", "status", "GRANTED", "grantedAmount", "1", "organisationNumber",
            "312004178",
            "id", UUID.randomUUID().toString(), "costLines[0].amount", "7", "class.classLoader", "x", "title[0]", "x", "[0].title", "x", "", "x")
                .is(303);

        GrantApplication after = stage.get(Cast.KARI, user -> applications.draft(user, draft));
        assertThat(after.title()).isEqualTo("Bare tittelen");
        assertThat(after.organisationNumber()).isEqualTo(CastOrganisation.MIKROLINJA.number());
        assertThat(after.grantedAmount()).isNull();
        assertThat(after.costLines()).hasSize(3);
    }

    @Test
    void aNastyTitleTravelsHarmlesslyToEveryPageOfTheCounty() throws Exception {
        String title = "<script>alert(1)</script>\"'{0}${1234*5678}\ud83d\ude9c%";
        screen.post(Cast.KARI, page("project"), "title", title, "summary", title, "phase", "MAIN_PROJECT",
            "startDate", "2098-01-01", "endDate", "2098-06-30", "answers[LOCATION]", title).is(303);
        screen.post(Cast.KARI, page("goals"), "background", title, "objectives[0].goal", title, "objectives[0].indicator", title,
            "objectives[0].target", title, "objectives[0].measureDate", "2098-06-30", "activities[0].what", title, "activities[0].responsible", title,
            "activities[0].fromDate", "2098-01-01", "activities[0].toDate", "2098-06-30", "answers[RD_PARTNERS]", title).is(303);
        screen.post(Cast.KARI, page("organisation"), "answers[ORGANISATION]", title, "risks[0].cause", title, "risks[0].consequence", title,
            "risks[0].measure", title).is(303);
        screen.post(Cast.KARI, page("aid"), "aidHistory[0].giver", title, "aidHistory[0].amount", "1", "aidHistory[0].grantedOn", "2098-01-01",
            "aidHistory[0].type", "UNKNOWN", "otherApplications[0].receiver", title, "otherApplications[0].amount", "1",
            "businessSecrets[0].section", "PLAN", "businessSecrets[0].what", title, "businessSecrets[0].reason", title).is(303);
        screen.post(Cast.KARI, page("plan"), "vatDeductible", "true", "costLines[0].category", "EVENTS_TRAINING", "costLines[0].activity", title,
            "costLines[0].year", "2098", "costLines[0].amount", "1000", "financeLines[0].source", "COUNTY", "financeLines[0].status", "APPLIED",
            "financeLines[0].year", "2098", "financeLines[0].amount", "500", "financeLines[1].source", "PRIVATE", "financeLines[1].name", title,
            "financeLines[1].status", "CONFIRMED", "financeLines[1].year", "2098", "financeLines[1].amount", "500").is(303);
        screen.post(Cast.KARI, "/applications/" + draft + "/submit").is(303);
        stage.machineryRuns();
        CaseNumber number = stage.get(Cast.KARI, user -> applications.draft(user, draft)).caseNumber();
        harmless(screen.get(Cast.ANNE, "/cases/" + number + "/assessment/impartiality").is(200));
        stage.isDeclaredByAll(number);

        harmless(screen.get(Cast.KARI, "/applications/" + draft + "/receipt").is(200));
        for (String page : List.of("", "/assessment", "/assessment/scores", "/assessment/formal-check", "/assessment/impartiality", "/decision", "/journal",
            "/letters", "/process")) {
            harmless(screen.get(Cast.ANNE, "/cases/" + number + page).is(200));
        }
        Screen.Answer queue = screen.get(Cast.ANNE, "/worklist", "view", "all", "q", title).is(200);
        harmless(queue);
        assertThat(queue.html()).contains("/cases/" + number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nasty")
    void searchesStandAnything(String what, String text) throws Exception {
        harmless(screen.get(null, "/calls", "q", text).is(200));
        harmless(screen.get(null, "/awards", "q", text, "after", text).is(200));
        harmless(screen.get(Cast.ANNE, "/worklist", "q", text, "view", text, "sort", text, "call", text, "after", text).is(200));
        assertThat(screen.get(Cast.METTE, "/insight", "call", text).status()).isIn(200, 404);
        assertThat(screen.get(Cast.KARI, "/applications/new", "call", text).status()).isIn(303, 404);
        assertThat(screen.post(null, "/login", "username", text, "password", text).location()).isEqualTo("/login?error");
        assertThat(screen.post(null, "/language", "to", text).is(303).location()).isEqualTo("/");
    }

    @Test
    void aStepOfTheProcessThatDoesNotExistIsNoFilterAtAll() throws Exception {
        harmless(screen.get(Cast.ANNE, "/worklist", "view", "all", "step", "makeCoffee").is(200));
        harmless(screen.get(Cast.ANNE, "/worklist", "view", "all", "step", "<script>alert(1)</script>").is(200));
    }

    private String page(String section) {
        return "/applications/" + draft + "/" + section;
    }

    private static void harmless(Screen.Answer answer) {
        assertThat(answer.html()).doesNotContain("<script>alert", "<img src=x", "<svg/onload", "7006652", "Exception", "??");
    }
}
