package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import tilsagn.demo.Cast;

/** The whole round of a deficiency notice in a browser: Anne asks Nils for a summary, Nils mends it, Anne compares. */
@BrowserTest
class DeficiencyBrowserTests {

    private static final String TITLE = "Felles målestasjonar for reint vatn";

    private final Visitor anne;
    private final Visitor nils;

    DeficiencyBrowserTests(Visitor anne, Visitor nils) {
        this.anne = anne;
        this.nils = nils;
    }

    @Test
    void whatIsMissingIsAskedForMendedAndCompared() {
        String number = "2022-0008";
        anne.as(Cast.ANNE).isImpartialOn(number);
        anne.goTo("/cases/" + number + "/assessment/formal-check").findsNoBarrier();
        anne.page().locator("fieldset input[type=radio]").first().check();
        anne.page().locator("input[value=DEFICIENT]").check();
        anne.page().locator("form.form button[type=submit]").click();
        assertThat(anne.page().locator("h3").last()).hasText("Skriv mangelbrev");
        anne.page().locator("input[value=summary]").check();
        anne.click("Skriv det valgte inn i teksten").click("Se brevet først").findsNoBarrier();
        anne.click("Send mangelbrevet").findsNoBarrier();

        nils.as(Cast.NILS);
        nilsSeesIt();
        nils.findsNoBarrier().click("Prosjektet").findsNoBarrier();
        Page page = nils.page();
        assertThat(page.locator("[name=title]")).hasCount(0);
        page.locator("[name=summary]").fill("Ti bedrifter setter opp felles målestasjoner og deler tallene med kommunene.");
        nils.click("Lagre og gå videre").click("Kontroller og send svaret").findsNoBarrier();
        nils.page().locator("form[action$='/submit'] button").click();
        assertThat(nils.page().locator("main")).containsText(number);

        anne.goTo("/cases/" + number + "/deficiency").findsNoBarrier();
        assertThat(anne.page().locator("mark").first()).isVisible();
        anne.heardNoComplaint();
    }

    // The letter goes out in the background, a moment later; from then on his list leads straight to what is missing.
    private void nilsSeesIt() {
        for (int tries = 0; tries < 30; tries++) {
            nils.goTo("/applications").click(TITLE);
            nils.page().waitForLoadState();
            if (nils.page().url().endsWith("/deficiency")) {
                return;
            }
            nils.page().waitForTimeout(500);
        }
    }
}
