package tilsagn.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.LeftoverMove;
import tilsagn.decision.PoolArea;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolBudgets;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The pages of a pool: where the money went, every movement, and what a manager may change about the frame. */
@HouseTest
class PoolWebTests {

    private static final String WHY = "Budsjettvedtak i sak 12/2022";
    private static final AtomicInteger CASES = new AtomicInteger();

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    PoolLedger ledger;
    @Autowired
    PoolBook book;
    @Autowired
    Assessments assessments;
    @Autowired
    PoolBudgets budgets;
    @Autowired
    CallCancellations cancellations;
    @Autowired
    TransactionTemplate transaction;

    private Call call;

    @BeforeEach
    void aCallWithAMillion() {
        call = stage.openCall(Nok.of(1_000_000));
    }

    @Test
    void everyAmountLeadsToTheMovementsItIsMadeOf() throws Exception {
        CaseNumber first = reserves(300_000);
        reserves(200_000);
        commits(first, 250_000);

        String page = screen.get(Cast.METTE, pool()).is(200).text();
        assertThat(page).contains("Rammen satt", "−250 000 kr", "−200 000 kr", "550 000 kr", "side=RESERVED", "Bevegelsene stemmer").doesNotContain("??");
        Screen.Answer reserved = screen.get(Cast.METTE, pool(), "side", "RESERVED").is(200);
        assertThat(reserved.text()).contains(screen.says("decision.pool.total.side", "4", "reservert", Nok.of(200_000)), "−250 000 kr", "−50 000 kr");
        assertThat(screen.get(Cast.METTE, pool(), "number", first.value()).is(200).text()).contains("Antall bevegelser: 3", "Vis alle bevegelser");
        assertThat(screen.get(Cast.METTE, pool(), "kind", "COMMITTED").is(200).text()).contains("Antall bevegelser: 1");
        screen.get(Cast.METTE, pool(), "side", "NONSENSE").is(404);
        screen.get(Cast.VIDAR, pool()).is(404);
    }

    @Test
    void movementsAreTurnedPageByPageWithoutLosingOne() throws Exception {
        for (int one = 0; one < 60; one++) {
            reserves(1_000);
        }
        List<String> seen = new ArrayList<>();
        String address = pool();
        while (address != null) {
            Screen.Answer page = screen.get(Cast.METTE, address).is(200);
            seen.addAll(page.all("<tr id=\"m(\\d+)\""));
            address = page.all("rel=\"next\" href=\"([^\"]+)\"").stream().findFirst().orElse(null);
        }
        assertThat(seen).hasSize(61).doesNotHaveDuplicates();
        assertThat(seen.stream().map(Long::valueOf).toList()).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void theFrameIsChangedWithAReasonThatStaysWithTheMovement() throws Exception {
        assertThat(screen.post(Cast.METTE, pool() + "/frame", frame(1_000_000, "1 500 000", WHY)).is(303).location()).isEqualTo(pool());

        assertThat(ledger.of(call.id()).frame()).isEqualTo(Nok.of(1_500_000));
        Screen.Answer page = screen.get(Cast.METTE, pool()).is(200);
        assertThat(page.text()).contains("Rammen økt", "500 000 kr", WHY, "1 500 000 kr", "Anvist").doesNotContain("Utbetalt");
        // Counted from 1 in each pool, whatever other pools have moved.
        assertThat(page.all("movements/\\d+\"[^>]*>(\\d+)<")).containsExactly("2", "1");
        String movement = page.all("href=\"(" + pool() + "/movements/\\d+)\"").get(0);
        assertThat(screen.get(Cast.ROLF, movement).is(200).text()).contains(WHY, "Mette Solberg", "500 000 kr").doesNotContain("??");
        screen.get(Cast.VIDAR, movement).is(404);
        screen.get(Cast.METTE, "/pools/" + stage.openCall(Nok.of(1)).slug() + "/movements/" + movement.replaceAll(".*/", "")).is(404);
    }

    @Test
    void aFrameBelowWhatIsPromisedIsRefusedWithTheFigures() throws Exception {
        reserves(400_000);
        commits(reserves(300_000), 300_000);

        Screen.Answer refused = screen.post(Cast.METTE, pool() + "/frame", frame(1_000_000, "699 999", "kort")).is(422);
        assertThat(refused.error("reason")).contains("10 tegn");
        refused = screen.post(Cast.METTE, pool() + "/frame", frame(1_000_000, "699 999", WHY)).is(422);
        assertThat(refused.error("frame")).contains("699 999 kr", "400 000 kr er reservert", "300 000 kr er bundet", "700 000 kr");
        assertThat(refused.value("reason")).isEqualTo(WHY);
        screen.post(Cast.METTE, pool() + "/frame", frame(1_000_000, "700 000", WHY)).is(303);
        assertThat(ledger.of(call.id()).available()).isEqualTo(Nok.ZERO);
    }

    @Test
    void onlyTheCountysManagerChangesAFrameAndOnlyTheOneThatWasSeen() throws Exception {
        assertThat(screen.get(Cast.ANNE, pool() + "/frame").is(200).hasField("frame")).isFalse();
        screen.post(Cast.ANNE, pool() + "/frame", frame(1_000_000, "2 000 000", WHY)).is(409);
        screen.post(Cast.VIDAR, pool() + "/frame", frame(1_000_000, "2 000 000", WHY)).is(404);
        assertThat(screen.post(Cast.METTE, pool() + "/frame", frame(900_000, "2 000 000", WHY)).is(409).text())
            .contains("fra 900 000 kr til 1 000 000 kr");
        assertThat(ledger.of(call.id()).frame()).isEqualTo(Nok.of(1_000_000));
    }

    @Test
    void aCaseDrawsTheOldestYearsMoneyFirstAndGivesItBackLast() throws Exception {
        assertThat(screen.get(Cast.METTE, pool() + "/frame", "area", "new").is(200).hasField("areaName")).isTrue();
        screen.post(Cast.METTE, pool() + "/frame", "area", "new", "areaName", "Grønn omstilling", "areaYear", "2021", "frame", "100 000", "reason", WHY).is(303);
        assertThat(screen.post(Cast.METTE, pool() + "/frame", "area", "new", "areaName", "Grønn omstilling", "areaYear", "2021", "frame", "5", "reason", WHY)
            .is(422).error("areaName")).contains("Grønn omstilling");
        screen.post(Cast.METTE, pool() + "/frame", "area", "new", "areaName", "X", "areaYear", "i år", "frame", "5", "reason", WHY).is(422);

        CaseNumber number = reserves(150_000);
        commits(number, 120_000);

        assertThat(book.areas(call.id())).extracting(PoolArea::available).containsExactly(Nok.ZERO, Nok.of(980_000));
        assertThat(screen.get(Cast.METTE, pool(), "number", number.value()).is(200).text()).contains("Grønn omstilling 2021", "Ikke fordelt 2022",
            "100 000 kr", "20 000 kr", "30 000 kr");
        assertThat(screen.get(Cast.METTE, "/pools").is(200).text()).contains("Grønn omstilling", "Sum budsjettår 2021", "Sum budsjettår 2022");
    }

    @Test
    void leftoversMoveToAnotherRoundOfTheSchemeOnceEverythingIsDecided() throws Exception {
        Call next = stage.openCall(Nok.of(500_000));
        String area = book.areas(call.id()).get(0).id().toString();
        String[] form = {"area", area, "to", next.slug(), "amount", "50 000", "reason", WHY};
        screen.post(Cast.METTE, pool() + "/leftovers", form).is(409);
        CaseNumber undecided = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.deadlinePasses(call);
        assertThat(screen.get(Cast.METTE, pool() + "/leftovers").is(200).text()).contains("ingen rest ennå").doesNotContain("name=\"amount\"");
        screen.post(Cast.METTE, pool() + "/leftovers", form).is(409);

        stage.isAssessed(undecided, Nok.of(400_000), Stage.GOOD);
        stage.isAllocated(undecided, Nok.of(400_000), null);
        stage.isDecided(Cast.EVA, undecided, Nok.of(400_000));
        assertThat(screen.get(Cast.METTE, pool() + "/leftovers").is(200).text()).contains("600 000 kr ledig", next.title()).doesNotContain("??");
        assertThat(screen.post(Cast.METTE, pool() + "/leftovers", "area", area, "to", next.slug(), "amount", "600 001", "reason", WHY).is(422).error("amount"))
            .contains("600 001 kr", "600 000 kr er ledig");
        assertThat(screen.post(Cast.METTE, pool() + "/leftovers", "area", area, "to", "", "amount", "1", "reason", WHY).is(422).error("to")).contains("Velg");
        screen.post(Cast.METTE, pool() + "/leftovers", form).is(303);

        assertThat(ledger.of(call.id()).frame()).isEqualTo(Nok.of(950_000));
        assertThat(ledger.of(next.id()).frame()).isEqualTo(Nok.of(550_000));
        Screen.Answer there = screen.get(Cast.METTE, "/pools/" + next.slug()).is(200);
        assertThat(there.text()).contains("Flyttet inn", WHY);
        assertThat(screen.get(Cast.METTE, there.all("href=\"(/pools/" + next.slug() + "/movements/\\d+)\"").get(0)).is(200).text())
            .contains("Flyttet ut", "Flyttet inn", call.title(), next.title());
    }

    @Test
    void whatWasSetAsideForACallThatIsCalledOffIsMovedAtOnceAndNothingIsMovedThere() throws Exception {
        Call next = stage.openCall(Nok.of(500_000));
        stage.by(Cast.METTE, user -> cancellations.cancel(user, call.id(), "Pengene er omdisponert til flomberedskap.", true));
        String there = next.slug();
        screen.post(Cast.METTE, pool() + "/leftovers", "area", book.areas(call.id()).get(0).id().toString(), "to", there, "amount", "400 000", "reason", WHY).is(303);
        assertThat(ledger.of(next.id()).frame()).isEqualTo(Nok.of(900_000));

        stage.deadlinePasses(next);
        assertThat(screen.get(Cast.METTE, "/pools/" + there + "/leftovers").is(200).text()).doesNotContain(call.slug());
        LeftoverMove back = new LeftoverMove(book.areas(next.id()).get(0).id(), call.id(), Nok.of(1), WHY);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> budgets.moveLeftovers(user, next.id(), back)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("decision.pool.leftover.cancelled"));
    }

    @Test
    void theFilesHoldWhatThePageHolds() throws Exception {
        commits(reserves(300_000), 250_000);
        screen.post(Cast.METTE, pool() + "/frame", frame(1_000_000, "1 100 000", "=1+1; en grunn")).is(303);

        String csv = screen.get(Cast.METTE, pool() + "/movements.csv").is(200).html();
        assertThat(csv).startsWith("\ufeffNr.;Dato;Hva;Sak").contains("'=1+1; en grunn", ";1000000;").hasLineCount(6);
        assertThat(screen.get(Cast.METTE, pool() + "/movements.csv", "kind", "RAISED").is(200).html()).hasLineCount(2);
        assertThat(screen.get(Cast.METTE, pool() + "/movements.xlsx").is(200).response().getContentAsByteArray()).startsWith('P', 'K');
        screen.get(Cast.VIDAR, pool() + "/movements.csv").is(404);
        screen.get(Cast.VIDAR, pool() + "/movements.xlsx").is(404);
    }

    @Test
    void whoIsDisqualifiedLearnsNeitherNumberNorWayToTheCase() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        transaction.executeWithoutResult(status -> ledger.reserve(call.id(), number, Nok.of(400_000)));
        stage.by(Cast.CATO, user -> assessments.declareImpartiality(user, number, false, "Sitter i styret hos søkeren."));

        String movement = screen.get(Cast.METTE, pool()).is(200).all("href=\"(" + pool() + "/movements/\\d+)\"").get(0);
        for (String path : List.of(pool(), pool() + "/movements.csv", movement)) {
            assertThat(screen.get(Cast.CATO, path).is(200).text()).as(path).contains("Sak du er inhabil i").doesNotContain(number.value());
            assertThat(screen.get(Cast.METTE, path).is(200).text()).as(path).contains(number.value());
        }
        for (String path : List.of(pool(), pool() + "/movements.csv")) {
            assertThat(screen.get(Cast.METTE, path, "number", number.value()).is(200).text()).as(path).contains("400");
            assertThat(screen.get(Cast.CATO, path, "number", number.value()).is(200).text()).as(path).doesNotContain("Sak du er inhabil i");
        }
        assertThat(screen.get(Cast.CATO, pool() + "/movements.csv", "number", number.value()).html())
            .isEqualTo(screen.get(Cast.CATO, pool() + "/movements.csv", "number", "2019-0001").html());
    }

    @Test
    void theReconciliationShowsEverySumTwiceAndADifferenceWhereThereIsOne() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.deadlinePasses(call);
        stage.isAssessed(number, Nok.of(400_000), Stage.GOOD);
        stage.isAllocated(number, Nok.of(400_000), null);
        stage.isDecided(Cast.EVA, number, Nok.of(300_000));
        assertThat(screen.get(Cast.ROLF, pool() + "/reconciliation").is(200).text()).contains("ingen avvik", "Vedtakene", "300 000 kr").doesNotContain("??", "Avvik ");

        commits(reserves(1_000), 1_000);
        assertThat(screen.get(Cast.ROLF, pool() + "/reconciliation").is(200).text()).contains("viser avvik", "Avvik −1 000 kr");
    }

    private String pool() {
        return "/pools/" + call.slug();
    }

    private String[] frame(long seen, String wanted, String reason) {
        return new String[] {"area", book.areas(call.id()).get(0).id().toString(), "seen", String.valueOf(seen), "frame", wanted, "reason", reason};
    }

    private CaseNumber reserves(long amount) {
        CaseNumber number = CaseNumber.of(2800, CASES.incrementAndGet());
        transaction.executeWithoutResult(status -> ledger.reserve(call.id(), number, Nok.of(amount)));
        return number;
    }

    private void commits(CaseNumber number, long amount) {
        transaction.executeWithoutResult(status -> ledger.commit(call.id(), number, Nok.of(amount)));
    }
}
