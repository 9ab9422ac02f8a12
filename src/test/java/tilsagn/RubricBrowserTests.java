package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.demo.Cast;

/** Bjørn scores a whole case without touching the mouse; Anne does the same without JavaScript. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RubricBrowserTests {

    private static final String NUMBER = "2022-0003";
    private static final String CASE = "/cases/" + NUMBER;
    private static final String SCORES = CASE + "/assessment/scores";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final Visitor visitor;

    RubricBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    @Order(1)
    void bothAreAssessorsOfTheCase() {
        visitor.as(Cast.ANNE).isImpartialOn(NUMBER).goTo(CASE + "/assessment/formal-check");
        visitor.page().locator("fieldset").all().forEach(question -> question.locator("input[type=radio]").first().check());
        visitor.page().locator("main form.form button[type=submit]").first().click();
        for (Cast assessor : new Cast[] {Cast.ANNE, Cast.BJORN}) {
            visitor.as(assessor).isImpartialOn(NUMBER).goTo(CASE + "/assessment/impartiality").findsNoBarrier();
            visitor.page().locator("button[name=impartial]").click();
        }
        assertThat(visitor.page()).hasURL(Pattern.compile(".*" + SCORES));
    }

    @Test
    @Order(2)
    void aKeyboardIsEnough() {
        visitor.as(Cast.BJORN).goTo(SCORES).findsNoBarrier();
        assertThat(visitor.page().locator(".rubric-criterion:visible")).hasCount(1);
        tabTo(visitor.page().locator("[data-step=C1]"));
        press("Enter");
        String keys = "6550545";
        for (int at = 0; at < keys.length(); at++) {
            press(keys.substring(at, at + 1));
            visitor.page().keyboard().type("Godt begrunnet, og målene kan etterprøves i 2023.");
            if (at == 1) {
                assertThat(visitor.page().locator("[data-step=C1] [data-state]")).hasText("ferdig");
                assertThat(visitor.page().locator("#autosave-status")).containsText("Sist lagret", PATIENTLY);
                visitor.findsNoBarrier().photograph("scoring");
            }
            press("Control+Enter");
        }
        assertThat(visitor.page().locator("[data-step=C4] [data-points]")).hasText("i.r.");
        press("Enter");
        assertThat(visitor.page().locator("main")).containsText("Poengene", PATIENTLY);
        assertThat(visitor.page().locator("form.rubric")).hasCount(0);
        visitor.goTo(SCORES).findsNoBarrier();
        assertThat(visitor.reads()).contains("6 Svært godt", "Ikke relevant", "kan etterprøves i 2023");
        visitor.heardNoComplaint();
    }

    @Test
    @Order(3)
    void itWorksOnAPhone() {
        visitor.onAPhone().as(Cast.ANNE).goTo(SCORES + "#C3").findsNoBarrier();
        assertThat(visitor.page().locator(".rubric-criterion:visible h3")).containsText("C3");
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        visitor.heardNoComplaint();
    }

    @Test
    @Order(4)
    void itWorksWithoutJavaScript() {
        visitor.withoutJavaScript().as(Cast.ANNE).goTo(SCORES);
        assertThat(visitor.page().locator(".rubric-criterion:visible")).hasCount(7);
        visitor.page().locator("[name=points-C1][value='5']").check();
        visitor.page().locator("[name=reason-C1]").fill("Målene er tallfestet.");
        visitor.page().locator("button[name=save][value=C2]").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*" + SCORES + "#C2"));
        assertThat(visitor.page().locator("[name=reason-C1]")).hasValue("Målene er tallfestet.");
        assertThat(visitor.page().locator("[data-step=C1] [data-state]")).hasText("ferdig");
    }

    @Test
    @Order(5)
    void theManagerSeesHowFarTheyAre() {
        visitor.onAPhone().as(Cast.METTE).goTo("/rankings/vtfk-bedriftsnettverk-og-klynger-2022-2/progress").findsNoBarrier();
        assertThat(visitor.reads()).contains("i gang, 1 av 7", "levert");
        visitor.isImpartialOn(NUMBER).goTo(CASE + "/assessment/assessors").findsNoBarrier();
    }

    private void press(String key) {
        visitor.page().keyboard().press(key);
    }

    private void tabTo(Locator wanted) {
        for (int step = 0; step < 80 && !Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement")); step++) {
            press("Tab");
        }
        assertThat(wanted).isFocused();
    }
}
