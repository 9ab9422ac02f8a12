package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.demo.Cast;

/** The last of the demo's applications: the question at the door, a conflict that comes to light later, and the substitute the manager chooses. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImpartialityBrowserTests {

    private static final String TITLE = "Overskotsvarme frå fabrikkar til drivhus";

    private final Visitor visitor;
    private String number;

    ImpartialityBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    @Order(1)
    void anneIsAskedBeforeSheReadsAndGoesOnToTheFormalCheck() {
        visitor.as(Cast.ANNE).goTo("/worklist?view=unassigned&q=drivhus");
        number = visitor.page().locator("tbody th a").first().innerText().strip();
        visitor.page().locator("tbody form[action$='/take'] button").first().click();
        assertThat(visitor.page().url()).contains("/assessment/impartiality?to=");
        assertThat(visitor.reads()).contains(TITLE, "Er du habil?").doesNotContain("Journal");
        visitor.findsNoBarrier().photograph("impartiality-gate");
        visitor.page().locator("[name=impartial][value=yes]").check();
        visitor.page().locator("main form.form button[type=submit]").click();
        assertThat(visitor.page().url()).endsWith("/assessment/formal-check");
        visitor.page().locator("fieldset").all().forEach(question -> question.locator("input[type=radio]").first().check());
        visitor.page().locator("main form.form button[type=submit]").first().click();
        visitor.findsNoBarrier().heardNoComplaint();
    }

    @Test
    @Order(2)
    void bjornTakesAPlaceAndLaterReportsAConflict() {
        visitor.onAPhone().as(Cast.BJORN);
        until("/cases/" + number + "/assessment/impartiality", "vurderere");
        visitor.findsNoBarrier();
        visitor.page().locator("[name=impartial][value=yes]").check();
        visitor.page().locator("main form.form button[type=submit]").click();
        assertThat(visitor.page().url()).endsWith("/assessment/scores");
        visitor.goTo("/cases/" + number + "/assessment/impartiality");
        Locator later = visitor.page().locator("details:has(textarea)");
        later.locator("summary").click();
        visitor.findsNoBarrier();
        later.locator("textarea").fill("Broren min ble ansatt hos søkeren i går.");
        later.locator("button[type=submit]").click();
        assertThat(visitor.page().url()).contains("/worklist");
        visitor.goTo("/cases/" + number + "/assessment").heardNoComplaint();
        assertThat(visitor.page().title()).doesNotContain(number);
    }

    @Test
    @Order(3)
    void metteChoosesCatoAndSeesWhoHasSaidWhat() {
        visitor.withoutJavaScript().as(Cast.METTE);
        until("/worklist?view=unassigned&q=" + number, "stedfortreder");
        visitor.goTo("/cases/" + number);
        visitor.page().locator("[name=impartial][value=yes]").check();
        visitor.page().locator("main form.form button[type=submit]").click();
        visitor.goTo("/cases/" + number + "/assessment/substitute");
        visitor.page().locator("[name=substitute][value=cato]").check();
        visitor.page().locator("main form.form button[type=submit]").click();
        visitor.onAPhone().as(Cast.METTE).goTo("/cases/" + number + "/assessment/impartiality").findsNoBarrier();
        assertThat(visitor.reads()).contains("Broren min", "Dette gjelder også ved klage");
        visitor.click("Avgjør").findsNoBarrier();
        visitor.goTo("/impartiality").findsNoBarrier();
        visitor.page().locator("section.part").last().locator("a").first().click();
        visitor.findsNoBarrier().heardNoComplaint();
        visitor.as(Cast.CATO).goTo("/worklist?view=mine").findsNoBarrier();
        assertThat(visitor.reads()).contains(number);
    }

    private void until(String path, String text) {
        for (int attempt = 0; attempt < 40; attempt++) {
            visitor.goTo(path);
            if (visitor.reads().contains(text)) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        throw new AssertionError(text + " never came: " + visitor.reads());
    }
}
