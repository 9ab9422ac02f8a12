package tilsagn.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.HtmlUtils;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.Municipality;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.Absences;
import tilsagn.worklist.NewWorkItem;
import tilsagn.worklist.SavedViews;
import tilsagn.worklist.Worklist;

/** What one does with the queue besides reading it: hand over, share out, save, export, tag, be away. Each test has a call of its own. */
@HouseTest
class QueueDeedsWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Worklist worklist;
    @Autowired
    Absences absences;
    @Autowired
    SavedViews views;
    @Autowired
    BusinessTime time;

    private final UUID call = UUID.randomUUID();

    @AfterEach
    void nothingIsLeft() {
        stage.by(Cast.METTE, user -> absences.of(user).forEach(one -> absences.end(user, one.id())));
        stage.by(Cast.ANNE, user -> views.of(user).stream().filter(view -> view.isOf(user)).forEach(view -> views.delete(user, view.id())));
    }

    private void open(int count, String applicant) {
        for (int at = 0; at < count; at++) {
            CaseNumber number = CaseNumber.parse("2998-%04d".formatted(at + 1));
            worklist.opened(new NewWorkItem(call + "-" + at, number, "checkCompleteness", "38", "ADVISOR", null, null, applicant,
                new Municipality("3807", "Skien", "38"), "Prosjekt " + at, call, "Utlysning", Nok.of(1000 + at), time.now(),
                at % 2 == 0 ? null : time.today().plusDays(at + 1L).atStartOfDay(BusinessTime.ZONE).toInstant(), "/x"));
        }
    }

    private String list() {
        return "/worklist?view=all&call=" + call;
    }

    private String submitted() {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        return stage.get(Cast.METTE, user -> worklist.ofCase(user, number)).get(0).taskId();
    }

    private List<Row> exported(Cast person, String query) throws Exception {
        byte[] file = screen.get(person, "/worklist/export.xlsx?" + query).is(200).response().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    @Test
    void theFileHoldsExactlyTheListInItsOrderWithRealDatesAndAmounts() throws Exception {
        open(30, "=HYPERLINK(\"http://x\")");
        List<Row> rows = exported(Cast.METTE, "view=all&call=" + call + "&sort=amount");
        assertThat(rows).hasSize(31);
        assertThat(rows.get(0).getCellText(0)).isEqualTo(screen.says("core.case"));
        Row first = rows.get(1);
        assertThat(first.getCellAsNumber(8).orElseThrow().intValue()).isEqualTo(1029);
        assertThat(first.getCell(1).getType()).as("no formula").isEqualTo(CellType.STRING);
        assertThat(first.getCellText(1)).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(first.getCellAsDate(6).orElseThrow().toLocalDate()).isEqualTo(time.today().plusDays(29));
        assertThat(first.getCellText(3)).isEqualTo("Skien");
        assertThat(rows.get(30).getCellAsNumber(8).orElseThrow().intValue()).isEqualTo(1000);
        assertThat(exported(Cast.METTE, "view=all&call=" + call + "&q=prosjekt%207")).hasSize(2);
        assertThat(exported(Cast.VERA, "view=all&call=" + call)).as("another county").hasSize(1);
    }

    @Test
    void eachFilterHasAChipThatTakesItAwayAlone() throws Exception {
        open(2, "Grenland");
        String all = list() + "&step=checkCompleteness&due=none&assignee=nobody&applicant=gren&municipality=3807&q=prosjekt&tag=nosuch";
        Screen.Answer page = screen.get(Cast.ANNE, all).is(200);
        List<String> chips = page.all("<a class=\"ds-chip\" href=\"([^\"]+)\"");
        assertThat(chips).hasSize(8);
        assertThat(chips.stream().filter(chip -> !chip.contains("tag=")).map(HtmlUtils::htmlUnescape)).singleElement()
            .satisfies(chip -> assertThat(screen.get(Cast.ANNE, chip).is(200).html()).contains("2998-0001").doesNotContain("2998-0002"));
        assertThat(page.pointersToNothing()).isEmpty();
    }

    @Test
    void theManagerAssignsWithANoteAndTheNewOwnerReadsIt() throws Exception {
        String task = submitted();
        String form = "/worklist/" + task + "/assign";
        assertThat(screen.get(Cast.METTE, form).is(200).html()).contains("value=\"anne\"", "value=\"bjorn\"").doesNotContain("value=\"dag\"");
        assertThat(screen.post(Cast.METTE, form, "username", "").is(422).error("username")).isEqualTo(screen.says("worklist.assign.who"));
        screen.post(Cast.METTE, form, "username", "anne", "note", "Se på <vedlegg 2>").is(303);
        assertThat(screen.get(Cast.ANNE, "/worklist?view=mine").is(200).html()).contains("Se på &lt;vedlegg 2&gt;", screen.says("worklist.handover", "Mette Solberg"));
        screen.post(Cast.BJORN, form, "username", "cato").is(409);
        screen.get(Cast.BJORN, form).is(409);
        screen.get(Cast.VERA, form).is(404);
    }

    @Test
    void whatIsTickedIsSharedOutAfterALookAtThePlan() throws Exception {
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < 2; at++) {
            fields.addAll(List.of("task", submitted()));
        }
        Screen.Answer who = screen.post(Cast.METTE, "/worklist/bulk", fields.toArray(String[]::new)).is(200);
        assertThat(who.html()).contains("name=\"person\"").doesNotContain("name=\"deal\"");
        fields.addAll(List.of("person", "anne", "person", "bjorn"));
        List<String> deal = screen.post(Cast.METTE, "/worklist/bulk", fields.toArray(String[]::new)).is(200).all("name=\"deal\" value=\"([^\"]+)\"");
        assertThat(deal).hasSize(2);
        MockHttpSession session = new MockHttpSession();
        String back = screen.ask(Cast.METTE, post("/worklist/bulk/confirm").session(session).with(csrf()).param("view", "all").param("deal", deal.get(0),
            deal.get(1), "nosuch=anne")).is(303).location();
        assertThat(screen.ask(Cast.METTE, get(URI.create(back)).session(session)).is(200).text()).contains(screen.says("worklist.bulk.partly", 2, 1),
            screen.says("worklist.bulk.failed"));
        assertThat(worklist.item(stage.user(Cast.METTE), fields.get(1)).assignee()).isIn("anne", "bjorn");
        screen.post(Cast.ROLF, "/worklist/bulk/confirm", "deal", deal.get(0)).is(409);
    }

    @Test
    void aSavedListHasALinkAndCanBeWhatTheDayBeginsWith() throws Exception {
        open(1, "Grenland");
        String link = screen.post(Cast.ANNE, "/worklist/views", "view", "all", "call", call.toString(), "name", "Min utlysning", "shared", "true").is(303).location();
        assertThat(screen.get(Cast.ANNE, link).is(303).location()).isEqualTo(list());
        assertThat(screen.get(Cast.ANNE, list()).is(200).html()).containsPattern(link + "\"[^>]*aria-current=\"page\"");
        assertThat(screen.get(Cast.BJORN, list()).is(200).text()).contains("Min utlysning");
        screen.get(Cast.VERA, link).is(404);
        screen.post(Cast.ANNE, link + "/first").is(303);
        assertThat(screen.get(Cast.ANNE, "/worklist").is(303).location()).isEqualTo(list());
        screen.get(Cast.BJORN, "/worklist").is(200);
        screen.post(Cast.ANNE, link + "/rename", "name", "Fast liste").is(303);
        assertThat(screen.get(Cast.BJORN, "/worklist").is(200).text()).contains("Fast liste").doesNotContain("Min utlysning");
        screen.post(Cast.BJORN, link + "/delete").is(303);
        screen.get(Cast.ANNE, link).is(303);
        screen.post(Cast.ANNE, link + "/delete").is(303);
        screen.get(Cast.ANNE, link).is(404);
        screen.get(Cast.ANNE, "/worklist").is(200);
    }

    @Test
    void aNameIsAskedForAndAViewThatIsNotSharedIsNobodyElses() throws Exception {
        screen.post(Cast.ANNE, "/worklist/views", "view", "all", "name", " ").is(303);
        assertThat(stage.get(Cast.ANNE, views::of)).isEmpty();
        String link = screen.post(Cast.ANNE, "/worklist/views", "view", "mine", "name", "Bare min").is(303).location();
        screen.get(Cast.BJORN, link).is(404);
        screen.post(Cast.BJORN, link + "/first").is(404);
        assertThat(screen.get(Cast.BJORN, "/worklist").is(200).text()).doesNotContain("Bare min");
    }

    @Test
    void anAbsenceIsEnteredOnThePageAndTheSubstituteSeesWhoseWorkItIs() throws Exception {
        open(1, "Grenland");
        worklist.assigned(call + "-0", "anne");
        String today = time.today().format(DateTimeFormatter.ofPattern("dd.MM.uuuu"));
        assertThat(screen.post(Cast.ANNE, "/worklist/absences", "who", "anne", "firstDay", "i dag", "lastDay", today, "substitute", "bjorn").is(422)
            .error("firstDay")).isEqualTo(screen.says("worklist.absence.day"));
        screen.post(Cast.ANNE, "/worklist/absences", "who", "anne", "firstDay", today, "lastDay", time.today().plusDays(2).toString(),
            "substitute", "bjorn").is(303);
        assertThat(screen.get(Cast.BJORN, "/worklist?view=mine&call=" + call).is(200).text()).contains("2998-0001", "Anne Lindgård",
            screen.says("worklist.covered"), "/take-over\"");
        assertThat(screen.get(Cast.ANNE, "/worklist/absences").is(200).text()).contains("Bjørn Hauge", today);
        screen.post(Cast.BJORN, "/worklist/absences", "who", "anne", "firstDay", today, "lastDay", today, "substitute", "bjorn").is(409);
        String end = screen.get(Cast.ANNE, "/worklist/absences").all("action=\"(/worklist/absences/[^\"]+/end)\"").get(0);
        screen.post(Cast.VIDAR, end).is(404);
        screen.post(Cast.CATO, end).is(404);
        screen.post(Cast.ANNE, end).is(303);
        assertThat(screen.get(Cast.BJORN, "/worklist?view=mine&call=" + call).is(200).text()).doesNotContain("2998-0001");
    }

    @Test
    void aWordIsPutOnACaseShownInTheListAndTakenOffAgain() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        String page = "/cases/" + number + "/tags";
        assertThat(screen.post(Cast.ANNE, page, "tag", " ").is(422).error("tag")).isNotBlank();
        screen.post(Cast.ANNE, page, "tag", "Må <ringes>").is(303);
        assertThat(screen.get(Cast.ANNE, page).is(200).html()).contains("Må &lt;ringes&gt;");
        assertThat(screen.get(Cast.BJORN, "/worklist?view=all&tag=m%C3%A5%20%3Cringes%3E").is(200).html()).contains("/cases/" + number, "Må &lt;ringes&gt;");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").is(200).text()).contains(screen.says("journal.worklist.tagged"));
        screen.post(Cast.ROLF, page, "tag", "nei").is(409);
        screen.post(Cast.VERA, page, "tag", "nei").is(404);
        screen.post(Cast.ANNE, page + "/remove", "code", "må <ringes>").is(303);
        assertThat(screen.get(Cast.ANNE, page).is(200).html()).contains(screen.says("worklist.tags.empty"));
    }

    @Test
    void theBarSaysHowManyCameAndNothingWhenNobodyDid() throws Exception {
        open(1, "Grenland");
        String since = time.now().toString();
        String news = "/worklist/news?view=all&call=" + call + "&since=" + since;
        screen.get(Cast.ANNE, news).is(204);
        screen.get(Cast.ANNE, "/worklist/news?since=yesterday").is(204);
        open(3, "Grenland");
        assertThat(screen.get(Cast.ANNE, news).is(200).html()).isEqualTo(screen.says("worklist.news.many", 2));
        screen.get(Cast.VERA, news).is(204);
    }
}
