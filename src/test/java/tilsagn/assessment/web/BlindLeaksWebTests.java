package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotices;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.Substitutes;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.CaseHolders;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.TestCalls;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** The ways around the veil of a blind call that are shut, and the ones that whoever must know keeps. */
@HouseTest
class BlindLeaksWebTests {

    private static final AtomicInteger ROUNDS = new AtomicInteger(7_500);
    private static final String NAME = CastOrganisation.PROSESSPARTNER.fullName();
    private static final String DIGITS = CastOrganisation.PROSESSPARTNER.number().digits();

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    TestCalls testCalls;
    @Autowired
    Calls calls;
    @Autowired
    Substitutes substitutes;
    @Autowired
    Cases cases;
    @Autowired
    CaseHolds holds;
    @Autowired
    DeficiencyNotices deficiencies;
    @Autowired
    BusinessTime time;
    @Autowired
    Assessments assessments;
    @Autowired
    FormalChecks formalChecks;
    @Autowired
    Impartiality impartiality;
    @Autowired
    Worklist worklist;
    @Autowired
    CaseHolders holders;
    @Autowired
    JdbcClient database;
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void anApplicationToABlindCall() {
        time.moveTo(time.now());
        int round = ROUNDS.incrementAndGet();
        Call blind = testCalls.announceBlind("leaks-" + round, round, time.now().minus(Duration.ofDays(1)), time.now().plus(Duration.ofDays(10)));
        stage.machineryRuns();
        call = calls.get(blind.id());
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
    }

    private WorkItem itemAt(String step) {
        return stage.get(Cast.BJORN, user -> worklist.ofCase(user, number)).stream().filter(item -> step.equals(item.step())).findFirst().orElseThrow();
    }

    private void takesTheFormalCheck(Cast person) throws Exception {
        screen.post(person, "/worklist/" + itemAt("checkCompleteness").taskId() + "/take").is(303);
    }

    private String page(Cast reader, String rest) throws Exception {
        return screen.get(reader, "/cases/" + number + rest).is(200).text();
    }

    @Test
    void whoAskedForWhatIsMissingIsNotLockedOutWhileTheApplicantAnswers() throws Exception {
        takesTheFormalCheck(Cast.ANNE);
        stage.beginsFormalCheck(number);
        stage.by(Cast.ANNE, user -> deficiencies.issue(user, number, new DeficiencyDraft(List.of("summary"), "Sammendraget må være klarere.",
            cases.get(number).submittedAt().atZone(BusinessTime.ZONE).toLocalDate().plusDays(30))));
        stage.machineryRuns();
        for (String panel : List.of("/deficiency", "/on-behalf", "/messages", "/letters", "/journal", "")) {
            assertThat(page(Cast.ANNE, panel)).contains(NAME);
            assertThat(screen.get(Cast.BJORN, "/cases/" + number + panel).text()).doesNotContain(NAME);
        }
    }

    @Test
    void aQuestionWhetherToWaitOnNamesNobodyAndOpens() throws Exception {
        stage.by(Cast.METTE, user -> holds.hold(user, number, "Venter på svar om " + NAME + "s regnskap.", "Ring " + Cast.SIRI.fullName(), time.today().plusDays(2)));
        time.moveTo(time.now().plus(Duration.ofDays(3)));
        stage.machineryRuns();
        WorkItem review = itemAt("reviewHold");
        assertThat(review.applicant()).isEqualTo("Søker " + number);
        assertThat(review.title()).doesNotContain(NAME);
        screen.post(Cast.BJORN, "/worklist/" + review.taskId() + "/take").is(303);
        assertThat(page(Cast.BJORN, "/application/hold")).contains("Venter på svar om Søker " + number + "s regnskap.").doesNotContain(NAME, Cast.SIRI.fullName());
        assertThat(page(Cast.BJORN, "")).doesNotContain(NAME, Cast.SIRI.fullName());
        assertThat(page(Cast.METTE, "/application/hold")).contains(NAME);
        screen.post(Cast.BJORN, "/cases/" + number + "/application/hold/resume", "reason", "Svaret er kommet.").is(303);
    }

    @Test
    void anotherCaseOfTheSamePartyDoesNotPointAtTheBlindOne() throws Exception {
        CaseNumber open = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        for (String panel : List.of("/overlap", "/earlier")) {
            assertThat(screen.get(Cast.BJORN, "/cases/" + open + panel).is(200).text()).as(panel).doesNotContain(number.value());
            assertThat(screen.get(Cast.METTE, "/cases/" + open + panel).is(200).text()).as(panel).contains(number.value());
        }
    }

    @Test
    void aMessageIsToldToWhoKnowsAndNotToWhoAssesses() throws Exception {
        takesTheFormalCheck(Cast.ANNE);
        assertThat(holders.of(number)).containsExactly(Cast.ANNE.username());
        stage.passesFormalCheck(number);
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, number, true, null));
        assertThat(worklist.holdersOf(number)).contains(Cast.BJORN.username());
        assertThat(holders.of(number)).containsExactly(Cast.ANNE.username());
    }

    @Test
    void whoLookedAndGaveTheTaskBackDoesNotAssess() throws Exception {
        takesTheFormalCheck(Cast.ANNE);
        assertThat(page(Cast.ANNE, "")).contains(NAME);
        screen.post(Cast.ANNE, "/worklist/" + itemAt("checkCompleteness").taskId() + "/give-back").is(303);
        stage.by(Cast.BJORN, user -> formalChecks.complete(user, number, FormalCheck.admitted(calls.checklist(call.id()))));
        stage.machineryRuns();
        assertThat(screen.post(Cast.ANNE, "/cases/" + number + "/assessment/impartiality", "impartial", "yes").is(409).text())
            .contains(screen.says("assessment.blind.formal-checker"));
        assertThat(page(Cast.METTE, "/assessment/assessors").replaceAll("\\s+", " ")).contains(Cast.CATO.fullName());
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/assessment/assessors").html()).contains("value=\"cato\"").doesNotContain("value=\"anne\"", "value=\"bjorn\"");
        List<Substitutes.Candidate> free = stage.get(Cast.METTE, user -> substitutes.candidates(user, number));
        assertThat(free).extracting(Substitutes.Candidate::username)
            .contains("cato").doesNotContain("anne", "bjorn");
    }

    @Test
    void whoIsAskedAgainIsNotToldWhoIsNew() throws Exception {
        database.sql("update application_partner set name = 'Nykommer Kontor', organisation_number = null where line_no = 0 and application_id = ?")
            .param(cases.get(number).id()).update();
        impartiality.askAgain(number);
        String asked = page(Cast.BJORN, "/assessment/impartiality");
        assertThat(asked).contains(screen.says("assessment.blind.new-parties")).doesNotContain("disse kommet til i saken: ");
        assertThat(asked.split("Nykommer Kontor", -1)).as("in the list of everybody in the call, and nowhere else").hasSize(2);
        assertThat(page(Cast.METTE, "/assessment/impartiality")).contains("disse kommet til i saken: Nykommer Kontor");
    }

    @Test
    void noPageThatCanBeAskedForNamesTheApplicant() throws Exception {
        List<String> answered = new ArrayList<>();
        for (String route : routes()) {
            String address = example(route);
            Screen.Answer answer = screen.get(Cast.BJORN, address);
            assertThat(answer.status()).as(address).isLessThan(500);
            if (answer.status() == 200) {
                answered.add(address);
            }
            String text = shown(answer);
            assertThat(text).as(address).doesNotContain(DIGITS, CastOrganisation.PROSESSPARTNER.number().format(), Cast.SIRI.email());
            // One declares against everybody of the call, in no order that tells.
            if (!route.equals("/cases/{number}/assessment/impartiality")) {
                assertThat(text).as(address).doesNotContainIgnoringCase(NAME).doesNotContain(Cast.SIRI.fullName());
            }
        }
        assertThat(answered).as("pages that were really read").contains("/cases/" + number, "/cases/" + number + "/assessment/impartiality",
            "/rankings/" + call.slug(), "/pools/" + call.slug(), "/worklist?view=all&call=" + call.id(), "/insight?view=all&call=" + call.slug());
    }

    private static String shown(Screen.Answer answer) {
        return answer.text().replace('\u00a0', ' ').replaceAll("(?s)<input[^>]*name=\"q\"[^>]*>", "");
    }

    private List<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .filter(mapping -> !mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)).flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(pattern -> !pattern.startsWith("/actuator") && !pattern.startsWith("/error"))
            // Awards are public, and these lists hold nothing else.
            .filter(pattern -> !List.of("/worklist/aid", "/worklist/grants", "/worklist/payments").contains(pattern))
            // The demo's login page lists its own cast; the front page shows awards of other calls, which are public.
            .filter(pattern -> !pattern.equals("/login") && !pattern.equals("/") && !pattern.startsWith("/demo")).distinct().sorted().collect(Collectors.toList());
    }

    // The queue's own routes narrowed to the call: what other tests sent to other calls is nobody's secret.
    private String example(String route) {
        Function<String, String> of = name -> switch (name) {
            case "number" -> number.value();
            case "slug" -> call.slug();
            case "taskId" -> itemAt("checkCompleteness").taskId();
            case "id" -> cases.get(number).id().toString();
            case "username" -> Cast.SIRI.username();
            case "organisation" -> "999999999";
            default -> new UUID(0, 0).toString();
        };
        String path = java.util.regex.Pattern.compile("\\{(\\w+)[^}]*}").matcher(route).replaceAll(found -> of.apply(found.group(1)));
        return route.equals("/worklist") || route.startsWith("/worklist/export") || route.equals("/worklist/news") || route.startsWith("/insight")
            ? path + "?view=all&call=" + (route.startsWith("/insight") ? call.slug() : call.id()) : route.startsWith("/awards") && !route.contains("{") ? path + "?q=ingen-slike" : path;
    }
}
