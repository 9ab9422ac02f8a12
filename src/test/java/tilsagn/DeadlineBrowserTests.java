package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import tilsagn.demo.Cast;

/** Ola leaves his draft open while the last hour passes: the page counts, changes its tone, says it aloud, and tells when it is over. */
@BrowserTest
class DeadlineBrowserTests {

    private static final long MINUTE = 60_000;

    private final Visitor visitor;

    DeadlineBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void theClockCountsFromTheServersTimeToTheEnd() {
        visitor.onAPhone().as(Cast.OLA);
        Page page = visitor.page();
        page.clock().install();
        visitor.goTo("/applications").click("Programvare som sparer strøm");
        Locator clock = page.locator(".clock");
        long left = Long.parseLong(clock.getAttribute("data-deadline")) - Long.parseLong(clock.getAttribute("data-now"));
        assertThat(page.locator("[data-loaded]")).isHidden();
        page.clock().fastForward(left - 61 * MINUTE);
        page.clock().runFor(2 * MINUTE);
        assertThat(clock).hasAttribute("data-tone", "hour");
        assertThat(clock).containsText("Siste time:");
        assertThat(page.locator("#voice")).hasText("1 time igjen til fristen.");
        visitor.findsNoBarrier();
        page.clock().fastForward(50 * MINUTE);
        page.clock().runFor(2_000);
        assertThat(clock).hasAttribute("data-tone", "minutes");
        assertThat(page.locator("#voice")).hasText("10 minutter igjen til fristen.");
        visitor.findsNoBarrier();
        page.clock().fastForward(10 * MINUTE);
        page.clock().runFor(2_000);
        assertThat(clock).hasAttribute("data-tone", "over");
        assertThat(clock).containsText("er tatt vare på");
        assertThat(page.locator(".clock-running")).isHidden();
        assertThat(page.locator("#voice")).containsText("Fristen gikk ut");
        visitor.findsNoBarrier().heardNoComplaint();
    }

    @Test
    void withoutJavaScriptThePageSaysWhatWasSoWhenItWasLoaded() {
        visitor.withoutJavaScript().as(Cast.OLA).goTo("/applications").click("Programvare som sparer strøm");
        assertThat(visitor.page().locator(".clock")).containsText("da siden ble lastet");
        assertThat(visitor.page().locator(".clock-over")).isHidden();
    }
}
