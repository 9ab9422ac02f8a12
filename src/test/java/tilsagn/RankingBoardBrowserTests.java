package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.benchmark.RankingPile;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;

/** The board by mouse, by keyboard, on a phone and without JavaScript; on a call of its own, so that the demo's stays as it is. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RankingBoardBrowserTests {

    private static final String BOARD = "/rankings/board-in-the-browser";

    private final Visitor mette;
    private final RankingPile pile;

    RankingBoardBrowserTests(Visitor mette, RankingPile pile) {
        this.mette = mette;
        this.pile = pile;
    }

    @BeforeAll
    void aCallWithTwelveRankedCases() {
        pile.call("board-in-the-browser", 950, Nok.of(2_300_000), 12, 0);
    }

    @Test
    @Order(1)
    void theMouseDragsTheLineAndTheSumsFollow() {
        mette.as(Cast.METTE).goTo(BOARD).findsNoBarrier().photograph("manager-board");
        Page page = mette.page();
        assertThat(page.locator("#cut")).hasValue("9");
        dragTo(page.locator("tr[data-rank='8']"));
        assertThat(page.locator("#cut")).hasValue("8");
        assertThat(page.locator("[data-cut-words]")).containsText("Kuttlinje etter plass 8. Får penger: 8");
        assertThat(page.locator("tr[data-rank='8'] + tr")).hasAttribute("data-cut-row", "");
        assertThat(page.url()).endsWith("cut=8");

        Locator amount = page.locator("tr[data-rank='1'] input[name^=amount-]");
        amount.fill("1");
        assertThat(page.locator("tr[data-rank='1'] [data-running]")).hasText("1\u00a0kr");
        mette.heardNoComplaint();
    }

    @Test
    @Order(2)
    void theKeyboardMovesTheLineChoosesAndProposes() {
        mette.as(Cast.METTE).goTo(BOARD);
        Page page = mette.page();
        Locator handle = page.locator("[data-cut-handle]");
        handle.focus();
        page.keyboard().press("Home");
        assertThat(handle).hasAttribute("aria-valuenow", "0");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(handle).hasAttribute("aria-valuenow", "2");
        assertThat(handle).isFocused();
        page.keyboard().press("PageDown");
        page.keyboard().press("End");
        assertThat(handle).hasAttribute("aria-valuenow", "12");
        page.keyboard().press("PageUp");
        assertThat(handle).hasAttribute("aria-valuenow", "2");
        mette.findsNoBarrier();

        page.locator("[data-choose=above]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-chosen]")).hasText("2 valgt");
        page.locator("#because").focus();
        page.keyboard().type("Høyest indeks.");
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash")).containsText("Forslag lagret: 2");
        mette.heardNoComplaint();
    }

    @Test
    @Order(3)
    void twoScenariosStandSideBySide() {
        mette.as(Cast.METTE);
        keeps("Så langt rammen rekker", "REACH", "", "");
        keeps("70 % ned til plass 5", "PERCENT_DOWN_TO", "5", "70");
        mette.findsNoBarrier().photograph("manager-scenarios");
        assertThat(mette.page().locator("table.compare").first()).containsText("70 % ned til plass 5");
        assertThat(mette.page().locator("td.other").count()).isPositive();
        mette.goTo(BOARD).click("70 % ned til plass 5").findsNoBarrier();
        assertThat(mette.page().locator("main")).containsText("De er ikke foreslått før");
        mette.heardNoComplaint();
    }

    @Test
    @Order(4)
    void onAPhoneNothingSticksOut() {
        mette.onAPhone().as(Cast.METTE);
        for (String path : new String[] {BOARD, BOARD + "/scenarios"}) {
            mette.goTo(path).findsNoBarrier();
            assertThat((int) mette.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        }
    }

    @Test
    @Order(5)
    void withoutJavaScriptTheFieldMovesTheLine() {
        mette.withoutJavaScript().as(Cast.METTE).goTo(BOARD);
        assertThat(mette.page().locator("[data-cut-handle]")).isHidden();
        mette.page().locator("#cut").fill("4");
        mette.click("Flytt linjen");
        assertThat(mette.page().locator("[data-cut-words]")).containsText("Kuttlinje etter plass 4");
        mette.click("Velg over linjen");
        assertThat(mette.page().locator("[name=chosen]:checked")).hasCount(4);
    }

    private void keeps(String name, String kind, String downTo, String percent) {
        Page page = mette.goTo(BOARD + "/scenarios").page();
        page.locator("#name").fill(name);
        page.locator("[name=kind][value=" + kind + "]").check();
        page.locator("#downTo").fill(downTo);
        page.locator("#percent").fill(percent);
        mette.click("Lagre alternativet");
        assertThat(page.locator(".flash")).containsText(name);
    }

    // In steps, as a hand does it.
    private void dragTo(Locator row) {
        Page page = mette.page();
        page.evaluate("document.querySelector('[data-cut-handle]').scrollIntoView({ block: 'center' })");
        BoundingBox from = page.locator("[data-cut-handle]").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        for (int step = 0; step < 6; step++) {
            BoundingBox to = row.boundingBox();
            page.mouse().move(from.x + 5 + step, to.y + to.height - 4);
        }
        page.mouse().up();
    }
}
