package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.core.CaseNumber;
import tilsagn.demo.Cast;

/**
 * What the advisor's desk is for: three advisors take the demo's call from twelve applications to a ranked list. Anne does one of them with
 * the keyboard alone, from the queue to the recommendation; the others are done behind the pages. The pictures are the guide's.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeAdvisorsBrowserTests {

    private static final String SLUG = "vtfk-bedriftsnettverk-og-klynger-2022-2";
    private static final String NUMBER = "2022-0012";

    private final Visitor visitor;
    private final AdvisorsAtWork others;

    ThreeAdvisorsBrowserTests(Visitor visitor, AdvisorsAtWork others) {
        this.visitor = visitor;
        this.others = others;
    }

    @Test
    @Order(1)
    void anneTakesACaseFromTheQueueAndSaysThatSheIsImpartial() {
        visitor.as(Cast.ANNE).goTo("/worklist?view=unassigned").photograph("desk-queue");
        takesHerNext();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/assessment/impartiality\\?to=.*"));
        visitor.findsNoBarrier().photograph("desk-impartiality");
        chooses("[name=impartial][value=yes]");
        submits();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/assessment/formal-check"));
    }

    @Test
    @Order(2)
    void sheDoesTheFormalCheckByKeyboard() {
        visitor.findsNoBarrier().photograph("desk-formal-check");
        Locator questions = visitor.page().locator("main form.form fieldset");
        for (int at = 0; at < questions.count(); at++) {
            Locator first = questions.nth(at).locator("input[type=radio]").first();
            tabTo(first);
            press("Space");
            assertThat(first).isChecked();
        }
        submits();
        visitor.goTo("/cases/" + NUMBER + "/overview").findsNoBarrier().photograph("desk-case");
        assertThat(visitor.reads()).contains("Hydrogenringen Grenland klynge");
    }

    @Test
    @Order(3)
    void sheTakesAPlaceAsAssessorAndScoresByKeyboard() {
        visitor.goTo("/worklist?view=unassigned");
        takesHerNext();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/assessment/impartiality.*"));
        submits("button[name=impartial][value=yes]");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/assessment/scores"));
        tabTo(visitor.page().locator("[data-step=C1]"));
        press("Enter");
        for (int criterion = 1; criterion <= 7; criterion++) {
            press("6");
            visitor.page().keyboard().type("Planen er konkret, og øvingsfeltet er åpent for alle bedrifter i regionen.");
            if (criterion == 2) {
                visitor.photograph("desk-scoring");
            }
            press("Control+Enter");
        }
        press("Enter");
        assertThat(visitor.page().locator("form.rubric")).hasCount(0);
    }

    @Test
    @Order(4)
    void whenBothAreInSheRecommendsByKeyboard() {
        others.scores(Cast.BJORN, new CaseNumber(NUMBER));
        visitor.goTo("/worklist?view=unassigned&q=" + NUMBER);
        assertThat(visitor.page().locator("[data-row]")).hasCount(1);
        if (visitor.reads().contains("samlet vurdering")) {
            others.finish(SLUG);
            return;
        }
        press("j");
        press("t");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/assessment/recommendation"));
        tabTo(visitor.page().locator("[name=amount]"));
        visitor.page().keyboard().type("750 000");
        tabTo(visitor.page().locator("[name=reason]"));
        visitor.page().keyboard().type("Senteret er åpent for alle og svarer på et behov næringslivet har sagt fra om.");
        submits();
        visitor.heardNoComplaint();
    }

    @Test
    @Order(5)
    void theOthersDoTheRestAndTheListIsRanked() {
        others.finish(SLUG);
        visitor.as(Cast.METTE).goTo("/rankings/" + SLUG).findsNoBarrier().photograph("desk-ranking");
        assertThat(visitor.page().locator("tbody tr:has(a[href^='/cases/2022-'])").count()).as(visitor.reads()).isGreaterThanOrEqualTo(12);
        visitor.goTo("/rankings/" + SLUG + "/progress").findsNoBarrier().photograph("desk-progress");
    }

    @Test
    @Order(6)
    void everyStepIsInTheJournalWithWhoAndWhen() {
        visitor.as(Cast.ANNE).goTo("/cases/" + NUMBER + "/journal").findsNoBarrier();
        assertThat(visitor.reads()).contains("Anne Lindgård", "Bjørn Hauge", "2022", "Formalkontrollen", "Erklærte seg habil", "Leverte sitt poengark", "750 000");
    }

    private void takesHerNext() {
        press("/");
        visitor.page().keyboard().type(NUMBER);
        press("Enter");
        visitor.page().waitForURL("**q=" + NUMBER + "**");
        press("j");
        press("t");
    }

    private void chooses(String radio) {
        tabTo(visitor.page().locator(radio));
        press("Space");
    }

    private void submits() {
        submits("main form.form button[type=submit]:not([data-variant])");
    }

    private void submits(String button) {
        tabTo(visitor.page().locator(button).last());
        String before = visitor.page().url();
        press("Enter");
        visitor.page().waitForCondition(() -> !visitor.page().url().equals(before) || visitor.page().locator(".flash").count() > 0);
    }

    private void press(String key) {
        visitor.page().keyboard().press(key);
    }

    // As somebody without a mouse does: on and on with the tab key until one is there.
    private void tabTo(Locator wanted) {
        for (int step = 0; step < 120 && !Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement")); step++) {
            press("Tab");
        }
        assertThat(wanted).isFocused();
    }
}
