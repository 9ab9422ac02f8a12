package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tilsagn.demo.Cast;

/** What a phone with bad reception has to fetch before the first page of the form can be used. */
@BrowserTest
class PageWeightBrowserTests {

    /** Bytes as sent, headers included. */
    private static final int MOST = 150_000;
    private static final String FETCHED = """
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)""";

    private final Visitor visitor;

    PageWeightBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/applicant", "/project", "/plan", "/check"})
    void thePagesOfTheFormAreLight(String page) {
        visitor.as(Cast.OLA).goTo("/applications").click("Programvare som sparer strøm");
        String draft = visitor.page().url().replaceFirst(".*/applications/([^/?#]+).*", "/applications/$1");

        assertThat(firstView(draft + page)).as(draft + page).isBetween(20_000, MOST);
    }

    @Test
    void soIsTheCall() {
        assertThat(firstView("/calls/vtfk-bedriftsnettverk-og-klynger-2022-2")).isBetween(20_000, MOST);
    }

    // A browser that has never been here: nothing is taken from its store.
    private int firstView(String path) {
        visitor.page().context().newCDPSession(visitor.page()).send("Network.clearBrowserCache");
        visitor.goTo(path);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        return ((Number) visitor.page().evaluate(FETCHED)).intValue();
    }
}
