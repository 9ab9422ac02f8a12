package tilsagn.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.CaseStage;
import tilsagn.application.CaseSum;
import tilsagn.application.GrantApplication;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.Languages;
import tilsagn.decision.Decisions;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.insight.Dashboard;
import tilsagn.insight.DashboardFilter;
import tilsagn.insight.Insights;
import tilsagn.insight.Selections;

/**
 * Real cases with a random history: every figure of the dashboard is what the applications themselves add up to, what the list behind it
 * says, what the workbook holds, and what the ledger has; at once, although figures are kept.
 */
abstract class FiguresAgree {

    private static final int STEPS = 12;

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Insights insights;
    @Autowired
    Selections selections;
    @Autowired
    Panels panels;
    @Autowired
    Cases cases;
    @Autowired
    Decisions decisions;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    PoolLedger ledger;

    private Call call;
    private List<CaseNumber> numbers;

    @AfterEach
    void inAnyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void afterARandomHistory(long seed) throws Exception {
        Random chance = new Random(seed);
        call = stage.openCall(Nok.of(2_000_000));
        numbers = Stream.of(CastOrganisation.PROSESSPARTNER, CastOrganisation.FJORDVATN, CastOrganisation.MIKROLINJA, CastOrganisation.FJORDVATN)
            .map(organisation -> stage.submits(organisation, call, Nok.of(300_000 + chance.nextInt(300) * 1000L))).toList();
        agree("seed " + seed + ", sent");
        stage.deadlinePasses(call);
        numbers.subList(0, 3).forEach(number -> stage.isAssessed(number, Nok.of(300_000), Stage.GOOD));
        for (int step = 0; step < STEPS; step++) {
            String deed = "seed " + seed + ", step " + step + ": " + step(chance);
            ofTheLedger(deed);
            if (step % 4 == 3) {
                agree(deed);
            }
        }
    }

    private String step(Random chance) {
        CaseNumber number = numbers.get(chance.nextInt(numbers.size()));
        Nok amount = Nok.of(240_000 + chance.nextInt(60) * 1000L);
        return switch (chance.nextInt(5)) {
            case 0, 1 -> attempt("sent", () -> stage.isAllocated(number, amount, "Etter en samlet vurdering."));
            case 2, 3 -> attempt("decided", () -> decide(number, chance.nextBoolean() ? amount : Nok.ZERO));
            default -> attempt("withdrawn", () -> stage.by(member(number), user -> withdrawals.withdraw(user, cases.get(number).id(), "Vi har ikke tid.", true)));
        };
    }

    private Cast member(CaseNumber number) {
        return Arrays.stream(CastOrganisation.values()).filter(one -> one.number().equals(cases.get(number).organisationNumber())).findFirst().orElseThrow().member();
    }

    private void decide(CaseNumber number, Nok amount) {
        Nok most = decisions.find(number).map(decision -> decision.proposedAmount()).orElse(Nok.ZERO);
        Cast decider = decisions.find(number).filter(one -> one.body() != null && one.body().name().equals("STANDING_COMMITTEE")).isPresent() ? Cast.DAG : Cast.EVA;
        stage.isDecided(decider, number, amount.min(most));
    }

    private static String attempt(String deed, Runnable verb) {
        try {
            verb.run();
            return deed;
        } catch (Refusal refusal) {
            return deed + " refused, " + refusal.key();
        }
    }

    private Dashboard dashboard() {
        return insights.of(stage.user(Cast.METTE), new DashboardFilter(call.slug(), null, null));
    }

    // What is committed is what was told and what is decided and not told yet; every other sum is the ledger's own.
    private void ofTheLedger(String deed) {
        Dashboard dashboard = dashboard();
        Pool pool = ledger.of(call.id());
        assertThat(dashboard.pool(dashboard.calls())).as(deed).extracting(Pool::frame, Pool::reserved, Pool::committed, Pool::available)
            .containsExactly(pool.frame(), pool.reserved(), pool.committed(), pool.available());
        Nok untold = Nok.sum(numbers.stream().filter(number -> cases.get(number).grantedAmount() == null).flatMap(number -> decisions.find(number).stream())
            .filter(decision -> decision.amount() != null).map(decision -> decision.amount()));
        assertThat(dashboard.total().total().granted().plus(untold)).as(deed).isEqualTo(pool.committed());
        assertThat(dashboard.total().total()).as(deed).isEqualTo(plainly(cases.submittedIn(call.id())));
    }

    private static CaseSum plainly(List<GrantApplication> all) {
        return new CaseSum(all.size(), Nok.sum(all.stream().map(GrantApplication::appliedAmount)),
            all.stream().filter(one -> CaseStage.OUTCOME.includes(one.status())).count(), all.stream().filter(one -> CaseStage.AWARDED.includes(one.status())).count(),
            Nok.sum(all.stream().map(one -> one.grantedAmount() == null ? Nok.ZERO : one.grantedAmount())));
    }

    private void agree(String deed) throws Exception {
        // Every request leaves the thread without a language.
        LocaleContextHolder.setLocale(Languages.NB);
        Dashboard dashboard = dashboard();
        List<Panel> shown = panels.of(dashboard);
        assertThat(shown).as(deed).extracting(Panel::id).contains("funnel", "status", "by-municipality", "by-grouping", "by-green", "by-goal", "goals");
        Map<String, Selections.Page> asked = new HashMap<>();
        for (Panel panel : shown) {
            for (Line line : panel.lines()) {
                for (int at = 0; at < line.figures().size(); at++) {
                    comesTo(panel.head().get(at + 1), line.figures().get(at), asked, deed + ", " + panel.id() + " " + line.label());
                }
            }
        }
        assertThat(asked.keySet()).as(deed).hasSizeGreaterThan(10);
        theScreenAndTheFileSay(shown, deed);
    }

    private void comesTo(String column, Figure figure, Map<String, Selections.Page> asked, String what) {
        if (figure.href() == null || !figure.href().startsWith("/insight/cases")) {
            return;
        }
        Selections.Page page = asked.computeIfAbsent(figure.href(), this::behind);
        assertThat(page.shown()).as(what).hasSize((int) page.sum().cases());
        assertThat(Nok.sum(page.shown().stream().map(one -> one.applied()))).as(what).isEqualTo(page.sum().applied());
        List<String> counts = Stream.of("insight.applications", "insight.awarded", "insight.goals.answered", "insight.goals.awarded", "insight.answers.count")
            .map(screen::says).toList();
        if (counts.contains(column)) {
            assertThat(figure.value()).as(what + ", " + column).isEqualTo(page.sum().cases());
        } else if (column.equals(screen.says("insight.applied"))) {
            assertThat(figure.value()).as(what + ", " + column).isEqualTo(page.sum().applied().kroner());
        } else if (column.equals(screen.says("insight.granted"))) {
            assertThat(figure.value()).as(what + ", " + column).isEqualTo(page.sum().granted().kroner());
        } else if (column.equals(screen.says("insight.success"))) {
            assertThat(figure.value().doubleValue()).as(what + ", " + column).isEqualTo(page.sum().awarded() / (double) page.sum().cases());
        } else if (Set.of(screen.says("insight.goals.sum"), screen.says("insight.goals.granted")).contains(column)) {
            assertThat(new BigDecimal(figure.value().toString())).as(what + ", " + column).isEqualByComparingTo(
                page.shown().stream().map(one -> new BigDecimal(one.number())).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private Selections.Page behind(String href) {
        Map<String, String> said = UriComponentsBuilder.fromUriString(href).build().getQueryParams().toSingleValueMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
        InsightQuery query = new InsightQuery(said.get("call"), said.get("scheme"), said.get("year"), said.get("status"), said.get("stage"), said.get("by"),
            said.get("key"), null);
        User reader = stage.user(Cast.METTE);
        return selections.page(reader, query.filter(), query.selection(), null, 50);
    }

    // Cell for cell: the words on the screen, and in the file the same figures as numbers.
    private void theScreenAndTheFileSay(List<Panel> shown, String deed) throws Exception {
        Screen.Answer answer = screen.get(Cast.METTE, "/insight", "call", call.slug()).is(200);
        byte[] file = screen.get(Cast.METTE, "/insight/figures.xlsx", "call", call.slug()).is(200).response().getContentAsByteArray();
        String page = HtmlUtils.htmlUnescape(answer.html()).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).as(deed).hasSize(shown.size() + 1);
            for (int at = 0; at < shown.size(); at++) {
                List<Row> rows = sheets.get(at + 1).read();
                Panel panel = shown.get(at);
                assertThat(rows).as(deed + ", " + panel.id()).hasSize(1 + panel.lines().size() + (panel.foot().isEmpty() ? 0 : 1));
                for (int line = 0; line < panel.lines().size(); line++) {
                    Line one = panel.lines().get(line);
                    assertThat(cells(rows.get(line + 1))).as(deed + ", " + panel.id()).isEqualTo(written(one));
                    String words = one.label() + " " + one.figures().stream().map(Figure::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
                    assertThat(page).as(deed + ", " + panel.id()).contains(words.replaceAll("\\s+", " "));
                }
            }
        }
    }

    private static List<String> written(Line line) {
        List<String> written = new ArrayList<>(List.of(line.label()));
        line.figures().forEach(figure -> written.add(figure.value() == null ? figure.text() : plain(new BigDecimal(figure.value().toString()))));
        return written;
    }

    private static List<String> cells(Row row) {
        return row.stream().map(FiguresAgree::text).toList();
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getType() == CellType.NUMBER ? plain(cell.asNumber()) : cell.asString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
