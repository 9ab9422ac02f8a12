package tilsagn.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.util.HtmlUtils;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.assessment.Impartiality;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.web.Languages;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.TestCalls;
import tilsagn.insight.Dashboard;
import tilsagn.insight.DashboardFilter;
import tilsagn.insight.Insights;

/** The dashboard and the lists behind its figures, as one reads them. */
@HouseTest
class InsightWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    TestCalls testCalls;
    @Autowired
    Impartiality impartiality;
    @Autowired
    Insights insights;
    @Autowired
    CallPanels panels;
    @Autowired
    CallCancellations cancellations;
    @Autowired
    BusinessTime time;

    private CaseNumber sent(Call call, CastOrganisation organisation, long applied) {
        return stage.submits(organisation, call, Nok.of(applied));
    }

    @Test
    void everyFigureLeadsSomewhere() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = sent(call, CastOrganisation.FJORDVATN, 400_000);
        sent(call, CastOrganisation.PROSESSPARTNER, 500_000);
        stage.deadlinePasses(call);
        stage.isAssessed(number, Nok.of(300_000), Stage.GOOD);
        Screen.Answer page = screen.get(Cast.METTE, "/insight", "call", call.slug()).is(200);
        Set<String> links = new LinkedHashSet<>(page.all("href=\"(/(?:insight|worklist|pools|rankings)[^\"]*)\""));
        assertThat(links).as("the figures of two applications").hasSizeGreaterThan(30);
        for (String link : links) {
            screen.get(Cast.METTE, HtmlUtils.htmlUnescape(link).replaceAll("#.*", "")).is(200);
        }
        assertThat(page.pointersToNothing()).isEmpty();
    }

    @Test
    void aListSaysWhatItIsOfAndWhatItComesTo() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = sent(call, CastOrganisation.FJORDVATN, 400_000);
        sent(call, CastOrganisation.PROSESSPARTNER, 500_000);
        String list = screen.get(Cast.DAG, "/insight/cases", "call", call.slug(), "by", "municipality", "key", "3818").is(200).text();
        assertThat(list).contains(number.value(), CastOrganisation.FJORDVATN.fullName(), "Tinn", "400 000 kr", "Saker: 1.").doesNotContain("500 000 kr");
        assertThat(screen.get(Cast.METTE, "/insight/cases", "call", call.slug(), "stage", "awarded").is(200).text()).contains(screen.says("insight.cases.none"));
        assertThat(screen.get(Cast.METTE, "/insight/cases", "year", "1999").is(200).text()).contains(screen.says("insight.cases.none"));
        screen.get(Cast.VIDAR, "/insight/cases", "call", call.slug()).is(404);
        screen.get(Cast.VIDAR, "/insight/figures.xlsx", "call", call.slug()).is(404);
        screen.get(Cast.SIRI, "/insight/cases").is(404);
    }

    @Test
    void whoIsDisqualifiedIsToldHowManyAndNotWhich() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submitsUndeclared(CastOrganisation.FJORDVATN, call, Nok.of(400_000));
        stage.by(Cast.BJORN, user -> impartiality.declare(user, number, false, "Jeg er i slekt med daglig leder."));
        String list = screen.get(Cast.BJORN, "/insight/cases", "call", call.slug()).is(200).text();
        assertThat(list).contains("Saker: 1. Søkt: 0 kr", screen.says("insight.cases.hidden", 1)).doesNotContain(number.value(), CastOrganisation.FJORDVATN.fullName(), "400 000");
        sent(call, CastOrganisation.PROSESSPARTNER, 500_000);
        assertThat(screen.get(Cast.BJORN, "/insight/cases", "call", call.slug()).is(200).text()).contains("Saker: 2. Søkt: 500 000 kr")
            .doesNotContain("900 000");
        byte[] file = screen.get(Cast.BJORN, "/insight/cases.xlsx", "call", call.slug()).is(200).response().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            String cells = rows.flatMap(Row::stream).filter(Objects::nonNull).map(Cell::getText).collect(Collectors.joining("|"));
            assertThat(cells).contains("500000", screen.says("insight.cases.hidden", 1)).doesNotContain("400000", "900000", number.value());
        }
        assertThat(screen.get(Cast.METTE, "/insight/cases", "call", call.slug()).is(200).text()).contains(number.value());
    }

    @Test
    void theMoneyOfACallThatWasCalledOffIsInNoSum() {
        Call call = stage.openCall(Nok.of(2_300_000));
        User mette = stage.user(Cast.METTE);
        Dashboard before = insights.of(mette, DashboardFilter.ALL);
        stage.by(Cast.METTE, user -> cancellations.cancel(user, call.id(), "Pengene er omdisponert til flomberedskap.", true));
        Dashboard after = insights.of(mette, DashboardFilter.ALL);
        assertThat(after.pool(after.calls()).frame()).isEqualTo(before.pool(before.calls()).frame().minus(Nok.of(2_300_000)));
        LocaleContextHolder.setLocale(Languages.NB);
        assertThat(panels.of(after)).filteredOn(panel -> panel.id().equals("calls")).flatExtracting(Panel::lines).extracting(Line::label)
            .contains(screen.says("insight.call-cancelled", call.title()));
        Dashboard alone = insights.of(mette, new DashboardFilter(call.slug(), null, null));
        assertThat(alone.pool(alone.calls()).frame()).as("looked at alone it shows its own").isEqualTo(Nok.of(2_300_000));
    }

    @Test
    void inABlindCallTheApplicantsAreNotToldApart() throws Exception {
        Call call = testCalls.announceBlind("insight-blind", 7_900, time.now().minus(Duration.ofDays(1)), time.now().plus(Duration.ofDays(10)));
        stage.machineryRuns();
        CaseNumber number = sent(call, CastOrganisation.PROSESSPARTNER, 400_000);
        String advisor = screen.get(Cast.BJORN, "/insight", "call", call.slug()).is(200).text();
        assertThat(advisor).contains(screen.says("insight.veiled", 1), screen.says("insight.by-status")).doesNotContain(screen.says("insight.by.MUNICIPALITY"));
        assertThat(screen.get(Cast.METTE, "/insight", "call", call.slug()).is(200).text()).contains(screen.says("insight.by.MUNICIPALITY"));
        assertThat(screen.get(Cast.BJORN, "/insight/cases", "call", call.slug(), "by", "GROUPING", "key", "RESEARCH").is(200).text())
            .contains(screen.says("insight.cases.none"));
        assertThat(screen.get(Cast.BJORN, "/insight/cases", "call", call.slug()).is(200).text()).contains("Søker " + number)
            .doesNotContain(CastOrganisation.PROSESSPARTNER.fullName());
    }
}
