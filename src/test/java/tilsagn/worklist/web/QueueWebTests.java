package tilsagn.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.HtmlUtils;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.Statements;
import tilsagn.account.Municipality;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.NewWorkItem;
import tilsagn.worklist.Worklist;

/** The queue as the county's people use it. Each test has a call of its own, so that no other test's work is in its list. */
@HouseTest
class QueueWebTests {

    private static final Instant NOW = Instant.parse("2022-09-20T08:00:00Z");
    private static final String[] NAMES = {"Ås nettverk", "Zeta klynge", "Ærfugl klynge", "Abel nettverk", "Østhav klynge"};

    private static final Municipality SKIEN = new Municipality("3807", "Skien", "38");

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Worklist worklist;
    @Autowired
    Statements statements;

    private final UUID call = UUID.randomUUID();
    private int opened;

    @Test
    void theTabsCountWhatTheyShow() throws Exception {
        open(5);
        worklist.assigned(task(0), Cast.ANNE.username());
        worklist.assigned(task(1), Cast.BJORN.username());

        Screen.Answer mine = screen.get(Cast.ANNE, queue("mine")).is(200);

        assertThat(cases(mine)).containsExactly(number(0));
        assertThat(mine.all("<span class=\"num\">\\((\\d+)\\)</span>")).containsExactly("1", "3", "5");
        assertThat(mine.html()).containsPattern("view=mine[^>]*aria-current=\"page\"");
        assertThat(cases(screen.get(Cast.ANNE, queue("unassigned")))).hasSize(3).doesNotContain(number(0), number(1));
        Screen.Answer all = screen.get(Cast.ANNE, queue("all"));
        assertThat(cases(all)).hasSize(5);
        assertThat(all.text()).contains(">" + screen.says("worklist.me") + "<", ">" + Cast.BJORN.fullName() + "<",
            ">" + screen.says("worklist.nobody") + "<");
    }

    @Test
    void everyPageIsReadOnceInEveryOrderWhileNewWorkArrives() throws Exception {
        open(60);
        for (String sort : List.of("due", "created", "applicant", "amount", "due&order=reversed")) {
            List<String> read = new ArrayList<>();
            String next = queue("all") + "&sort=" + sort;
            while (next != null) {
                Screen.Answer page = screen.get(Cast.ANNE, next).is(200);
                List<String> cases = cases(page);
                assertThat(cases.size()).isLessThanOrEqualTo(Worklist.PAGE_SIZE);
                read.addAll(cases);
                next = page.all("rel=\"next\" href=\"([^\"]+)\"").stream().findFirst().map(HtmlUtils::htmlUnescape).orElse(null);
            }
            assertThat(read).as(sort).hasSize(60).doesNotHaveDuplicates();
        }
        assertThat(screen.get(Cast.ANNE, queue("all") + "&after=rubbish").is(200).html()).contains("rel=\"next\"");
    }

    @Test
    void theApplicantsStandInNorwegianOrder() throws Exception {
        open(5);

        assertThat(screen.get(Cast.ANNE, queue("all") + "&sort=applicant").all("<td><span>([^<]+)</span><br>"))
            .containsExactly("Abel nettverk", "Zeta klynge", "Ærfugl klynge", "Østhav klynge", "Ås nettverk");
    }

    @ParameterizedTest
    @CsvSource({"KLYNGE,3", "ærfugl,1", "ÆRFUGL,1", "'  abel  ',1", "100%,5", "1%,0", "prosjekt_1,1", "pros_ekt,0", "!,0", "\\,0", "finnesikke,0"})
    void theTextIsFoundAsItStandsAndInAnyCase(String words, int found) throws Exception {
        open(5);

        Screen.Answer page = screen.get(Cast.ANNE, "/worklist", "view", "all", "call", call.toString(), "q", words).is(200);

        assertThat(cases(page)).hasSize(found);
        assertThat(page.text()).contains("«" + HtmlUtils.htmlEscape(words.strip(), "UTF-8") + "»");
        if (found == 0) {
            assertThat(page.text()).contains(screen.says("worklist.empty.filtered"), screen.says("worklist.filter.clear"));
        }
    }

    @Test
    void theQueueIsNarrowedByStepAndEachFilterCanBeTakenAwayAlone() throws Exception {
        open(4);

        Screen.Answer page = screen.get(Cast.ANNE, queue("all") + "&step=recommendAward&q=prosjekt").is(200);

        assertThat(cases(page)).containsExactlyInAnyOrder(number(1), number(3));
        for (String without : page.all("<a class=\"ds-chip\" href=\"([^\"]+)\"")) {
            assertThat(screen.get(Cast.ANNE, HtmlUtils.htmlUnescape(without)).is(200).html()).contains(number(1));
        }
        assertThat(page.value("q")).isEqualTo("prosjekt");
        assertThat(page.html()).containsPattern("value=\"recommendAward\"[^>]*selected");
    }

    @Test
    void theOtherCountyAndTheApplicantSeeNothing() throws Exception {
        open(3);
        assertThat(cases(screen.get(Cast.VERA, queue("all")).is(200))).isEmpty();
        assertThat(cases(screen.get(Cast.VIDAR, queue("unassigned")).is(200))).isEmpty();
        screen.get(Cast.KARI, queue("all")).is(404);
        screen.post(Cast.VERA, "/worklist/" + task(0) + "/take").is(404);
        screen.post(Cast.ANNE, "/worklist/nosuch/take").is(404);
    }

    @Test
    void theAuditorReadsAndTakesNothing() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        String task = taskOf(number);
        assertThat(screen.get(Cast.ROLF, "/worklist?view=all&q=" + number).is(200).html()).contains("/cases/" + number).doesNotContain("/take\"");
        assertThat(screen.post(Cast.ROLF, "/worklist/" + task + "/take").is(409).text()).contains(screen.says("core.auditor-reads"));
        for (Cast reader : List.of(Cast.ADA, Cast.METTE)) {
            assertThat(told(reader, task)).as(reader.name()).contains(screen.says("core.not-yours"));
        }
        assertThat(screen.get(Cast.ANNE, "/worklist?view=unassigned&q=" + number).html()).contains(task + "/take\"");
    }

    @Test
    void whoTakesATaskGoesToWhereItIsDoneAndWhoComesSecondLearnsWhoHasIt() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        String task = taskOf(number);
        String page = "/cases/" + number + "/assessment/formal-check";

        assertThat(screen.post(Cast.ANNE, "/worklist/" + task + "/take").is(303).location()).isEqualTo(page);
        assertThat(screen.post(Cast.ANNE, "/worklist/" + task + "/take").is(303).location()).as("a double click").isEqualTo(page);
        assertThat(told(Cast.BJORN, task)).contains(screen.says("worklist.taken-already", "Anne Lindgård"));
        assertThat(screen.get(Cast.ANNE, "/worklist?q=" + number).html()).contains(task + "/give-back\"", "href=\"" + page + "\"");

        assertThat(screen.post(Cast.ANNE, "/worklist/" + task + "/give-back").is(303).location()).isEqualTo("/worklist");
        assertThat(screen.post(Cast.BJORN, "/worklist/" + task + "/take").is(303).location()).isEqualTo(page);
        screen.post(Cast.BJORN, "/worklist/" + task + "/give-back").is(303);
        stage.passesFormalCheck(number);
        assertThat(told(Cast.ANNE, task)).contains(screen.says("worklist.done"));
    }

    @Test
    void nobodyGivesBackWhatIsNotTheirs() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        String task = taskOf(number);
        screen.post(Cast.ANNE, "/worklist/" + task + "/take").is(303);

        screen.post(Cast.BJORN, "/worklist/" + task + "/give-back").is(303);
        screen.post(Cast.METTE, "/worklist/" + task + "/give-back").is(303);

        assertThat(screen.get(Cast.ANNE, "/worklist?q=" + number).html()).contains(task + "/give-back\"");
    }

    @Test
    void aLongerListAsksTheDatabaseNoMore() throws Exception {
        open(3);
        long few = statements.of(Cast.ANNE, queue("all"));
        assertThat(few).isLessThanOrEqualTo(21);
        open(17);
        assertThat(statements.of(Cast.ANNE, queue("all"))).isEqualTo(few);
        open(20);
        assertThat(statements.of(Cast.ANNE, queue("all"))).as("with a next page").isEqualTo(few);
    }

    @Test
    void whatNobodyCanMeanIsTheOrdinaryList() throws Exception {
        open(2);
        assertThat(screen.get(Cast.ANNE, "/worklist?view=everything&sort=sideways&call=not-an-id&after=%21").is(200).html())
            .containsPattern("view=mine[^>]*aria-current=\"page\"");
        assertThat(cases(screen.get(Cast.ANNE, queue("ALL") + "&sort=DUE").is(200))).as("mine").isEmpty();
    }

    private void open(int count) {
        for (int at = 0; at < count; at++, opened++) {
            worklist.opened(new NewWorkItem(task(opened), CaseNumber.parse(number(opened)),
                opened % 2 == 0 ? "checkCompleteness" : "recommendAward", "38", "ADVISOR",
                null, null, NAMES[opened % NAMES.length], opened % 2 == 0 ? SKIEN : null, "Prosjekt_" + opened + " 100%", call, "Utlysning", Nok.of(750_000), NOW,
                opened % 4 == 0 ? null : NOW.plusSeconds(opened % 7 * 60L), "/cases/" + number(opened)));
        }
    }

    private String task(int at) {
        return call + "-" + at;
    }

    // Far from any year the clock of the tests reaches.
    private static String number(int at) {
        return "2999-%04d".formatted(at + 1);
    }

    private String queue(String view) {
        return "/worklist?view=" + view + "&call=" + call;
    }

    private String taskOf(CaseNumber number) {
        return stage.get(Cast.ANNE, user -> worklist.ofCase(user, number)).get(0).taskId();
    }

    private static List<String> cases(Screen.Answer page) {
        return page.all("<a class=\"ds-link\" href=\"/cases/(2999-\\d+)\">");
    }

    // Tries to take the task and reads what the queue says next.
    private String told(Cast person, String task) throws Exception {
        MockHttpSession session = new MockHttpSession();
        String back = screen.ask(person, post("/worklist/{id}/take", task).session(session).with(csrf())).is(303).location();
        return screen.ask(person, get(URI.create(back)).session(session)).is(200).text();
    }
}
