package tilsagn.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Allocations;
import tilsagn.decision.Decisions;
import tilsagn.decision.FrameChange;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolArea;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolBudgets;
import tilsagn.decision.PoolCommitments;
import tilsagn.decision.PoolLedger;
import tilsagn.decision.PoolSide;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Real cases, real proposals and decisions in a random order: every page and file that shows the pool shows what the ledger holds. */
abstract class PagesAgreeWithTheLedger {

    private static final int CASES = 4;
    private static final int STEPS = 24;

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Allocations allocations;
    @Autowired
    Decisions decisions;
    @Autowired
    PoolBudgets budgets;
    @Autowired
    PoolLedger ledger;
    @Autowired
    PoolBook book;
    @Autowired
    PoolCommitments commitments;
    @Autowired
    TransactionTemplate transaction;

    private Call call;
    private List<CaseNumber> cases;

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void afterARandomHistory(long seed) throws Exception {
        assessedCases();
        Random chance = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            String deed = "seed " + seed + ", step " + step + ": " + step(chance);
            if (step % 3 == 0 || step == STEPS - 1) {
                agree(deed);
            }
        }
        assertThat(ledger.entries(call.id())).as("seed " + seed + " moved money").hasSizeGreaterThan(CASES);
    }

    private void assessedCases() {
        call = stage.openCall(Nok.of(1_000_000));
        cases = Stream.generate(() -> stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(500_000))).limit(CASES).toList();
        stage.deadlinePasses(call);
        cases.forEach(number -> stage.isAssessed(number, Nok.of(400_000), Stage.GOOD));
    }

    private String step(Random chance) {
        CaseNumber number = cases.get(chance.nextInt(CASES));
        Nok amount = Nok.of(250_000 + chance.nextInt(250) * 1000L);
        return switch (chance.nextInt(8)) {
            case 5 -> attempt("paid", () -> inOne(() -> commitments.pay(call.id(), number, Nok.of(100_000))));
            case 6 -> attempt("released", () -> inOne(() -> commitments.uncommit(call.id(), number, Nok.of(50_000))));
            case 7 -> attempt("paid back", () -> inOne(() -> commitments.recover(call.id(), number, Nok.of(30_000))));
            case 0, 1 -> attempt("sent", () -> stage.isAllocated(number, amount, "Etter en samlet vurdering."));
            case 2 -> attempt("decided", () -> decide(number, amount));
            case 3 -> attempt("rejected", () -> decide(number, Nok.ZERO));
            default -> attempt("frame", () -> changeFrame(chance));
        };
    }

    private void inOne(Runnable verb) {
        transaction.executeWithoutResult(status -> verb.run());
    }

    private void decide(CaseNumber number, Nok amount) {
        Nok most = decisions.find(number).map(decision -> decision.proposedAmount()).orElse(Nok.ZERO);
        Cast decider = decisions.find(number).filter(decision -> decision.body() != null && decision.body().name().equals("STANDING_COMMITTEE")).isPresent()
            ? Cast.DAG : Cast.EVA;
        stage.by(decider, user -> decisions.decide(user, number, amount.min(most), "Vurdert etter kriteriene i utlysningen.", null));
    }

    private void changeFrame(Random chance) {
        List<PoolArea> areas = book.areas(call.id());
        PoolArea area = areas.get(chance.nextInt(areas.size()));
        stage.by(Cast.METTE, user -> budgets.changeFrame(user, call.id(), new FrameChange(area.id(), null, area.sums().frame(),
            Nok.of(chance.nextInt(2_000) * 1000L), "Etter budsjettvedtaket")));
    }

    private static String attempt(String deed, Runnable verb) {
        try {
            verb.run();
            return deed;
        } catch (Refusal refusal) {
            return deed + " refused, " + refusal.key();
        }
    }

    private void agree(String deed) throws Exception {
        Pool pool = ledger.of(call.id());
        assertThat(book.reconcile(call.id()).checks()).as(deed).allMatch(check -> check.agrees());
        String bar = screen.says("look.pool.words", pool.frame(), pool.committed(), pool.reserved(), pool.available());
        assertThat(screen.get(Cast.METTE, "/rankings/" + call.slug()).is(200).text()).as(deed).contains(bar);
        assertThat(screen.get(Cast.METTE, "/insight", "call", call.slug()).is(200).text()).as(deed).contains(bar);
        String page = screen.get(Cast.METTE, "/pools/" + call.slug()).is(200).text();
        assertThat(page).as(deed).contains(screen.says("decision.pool.equation", pool.frame(), pool.available(), pool.reserved(), pool.committed()),
            screen.says("decision.pool.agrees"));
        for (PoolSide side : PoolSide.values()) {
            assertThat(screen.get(Cast.METTE, "/pools/" + call.slug(), "side", side.name()).is(200).text()).as(deed + " " + side)
                .contains(": " + plain(side.of(pool)) + "</strong>");
        }
        filesAgree(pool, deed);
        assertThat(screen.get(Cast.METTE, "/pools").is(200).text()).as(deed).contains("/pools/" + call.slug(), plain(pool.available()));
    }

    private void filesAgree(Pool pool, String deed) throws Exception {
        String csv = screen.get(Cast.METTE, "/pools/" + call.slug() + "/movements.csv").is(200).html();
        byte[] sheet = screen.get(Cast.METTE, "/pools/" + call.slug() + "/movements.xlsx").is(200).response().getContentAsByteArray();
        List<long[]> fromText = csv.lines().skip(1).map(line -> line.split(";")).map(PagesAgreeWithTheLedger::sides).toList();
        List<long[]> fromSheet = read(sheet);
        for (PoolSide side : PoolSide.values()) {
            assertThat(fromText.stream().mapToLong(row -> row[side.ordinal()]).sum()).as(deed + " csv " + side).isEqualTo(side.of(pool).kroner());
            assertThat(fromSheet.stream().mapToLong(row -> row[side.ordinal()]).sum()).as(deed + " xlsx " + side).isEqualTo(side.of(pool).kroner());
        }
    }

    private static long[] sides(String[] cells) {
        return Stream.of(cells).skip(cells.length - PoolSide.values().length).mapToLong(Long::parseLong).toArray();
    }

    private static List<long[]> read(byte[] sheet) throws Exception {
        List<long[]> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet)); Stream<Row> lines = book.getFirstSheet().openStream()) {
            lines.skip(1).forEach(row -> rows.add(Stream.of(9, 10, 11, 12, 13).mapToLong(at -> row.getCellAsNumber(at).orElseThrow().longValue()).toArray()));
        }
        return rows;
    }

    private static String plain(Nok amount) {
        return amount.format().replace('\u00a0', ' ');
    }
}
