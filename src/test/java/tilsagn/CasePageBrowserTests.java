package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.demo.Cast;

/** An advisor's hours on a case: every panel by keyboard alone, on the desk and on a phone, and nothing that stands in anybody's way. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CasePageBrowserTests {

    private static final String CASE = "/cases/2022-0008";

    private final Visitor visitor;

    CasePageBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    @Order(1)
    void everyPanelIsReachedByKeyboardAndHasNoBarrier() {
        visitor.as(Cast.ANNE).isImpartialOn("2022-0008").goTo(CASE + "/overview");
        int panels = menu().count();
        assertThat(panels).isGreaterThanOrEqualTo(14);
        for (int panel = 0; panel < panels; panel++) {
            String path = menu().nth(panel).getAttribute("href");
            tabTo(menu().nth(panel));
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**" + path);
            assertThat(visitor.page().locator(".case-menu [aria-current=page]")).hasAttribute("href", path);
            assertThat(visitor.page().locator(".case-panel h2").first()).isVisible();
            visitor.findsNoBarrier();
        }
        visitor.heardNoComplaint();
    }

    // As somebody without a mouse does: on and on with the tab key until one is there.
    private void tabTo(Locator wanted) {
        for (int key = 0; key < 80; key++) {
            visitor.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("not reached by keyboard: " + wanted);
    }

    @Test
    @Order(2)
    void theHeadStaysAndTheClocksWithIt() {
        visitor.as(Cast.ANNE).goTo(CASE);
        visitor.page().evaluate("window.scrollTo(0, 2000)");
        Locator clocks = visitor.page().locator(".case-clocks");
        assertThat(clocks.boundingBox().y).isBetween(-1.0, 5.0);
        assertThat(clocks.innerText()).contains("10 dager igjen", "torsdag 15. september 2022", "2022-0008");
    }

    @Test
    @Order(3)
    void anAttachmentIsLookedAtWithoutLeavingThePage() {
        visitor.as(Cast.ANNE).goTo(CASE + "/attachments");
        Locator picture = visitor.page().locator(".preview-frame img");
        assertThat(picture).isVisible();
        assertThat(((Number) picture.evaluate("image => image.naturalHeight")).intValue()).isGreaterThan(1_000);
        visitor.heardNoComplaint().photograph("case-attachments");
    }

    @Test
    @Order(4)
    void aNoteAndAMessageFromATemplate() {
        visitor.as(Cast.ANNE).goTo(CASE + "/notes");
        visitor.page().locator("#note").fill("Ringt kommunen om målestasjonene.");
        visitor.click("Lagre notat");
        assertThat(visitor.page().locator(".notes")).containsText("Ringt kommunen");
        visitor.findsNoBarrier().click("Endre").findsNoBarrier();

        visitor.goTo(CASE + "/messages");
        visitor.page().locator("details").first().evaluate("one => one.open = true");
        visitor.page().locator("#template").selectOption("Spørsmål til søknaden");
        visitor.page().locator("#deadline").fill("20.09.2022");
        visitor.click("Hent inn teksten");
        assertThat(visitor.page().locator("#message").inputValue()).contains("Vi handsamar søknaden 2022-0008", "innan 20. september 2022");
        visitor.findsNoBarrier().goTo("/cases/templates").findsNoBarrier().heardNoComplaint();
    }

    @Test
    @Order(5)
    void onAPhoneNothingIsWiderThanTheScreen() {
        visitor.onAPhone().as(Cast.ANNE);
        for (String panel : List.of("/overview", "", "/plan", "/partners", "/attachments", "/earlier", "/overlap", "/messages", "/notes")) {
            visitor.goTo(CASE + panel).findsNoBarrier();
            assertThat(((Number) visitor.page().evaluate("document.documentElement.scrollWidth")).intValue()).as(panel).isLessThanOrEqualTo(390);
        }
        visitor.photograph("case-on-a-phone");
    }

    private Locator menu() {
        return visitor.page().locator(".case-menu a");
    }
}
