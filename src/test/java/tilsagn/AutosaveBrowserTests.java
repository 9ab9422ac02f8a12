package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tilsagn.demo.Cast;

/** Ola writes while the connection and the login come and go: the page says at any time what is saved, and no word is lost. */
@BrowserTest
class AutosaveBrowserTests {

    private static final String TITLE = "Programvare som sparer strøm";
    private static final Pattern SAVED = Pattern.compile("Lagret kl\\. \\d\\d\\.\\d\\d");
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final Visitor visitor;
    private String path;

    AutosaveBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @BeforeEach
    void olaOpensHisDraft() {
        visitor.as(Cast.OLA).goTo("/applications").click(TITLE);
        path = visitor.page().url().replaceFirst(".*/applications/", "/applications/").replaceFirst("(/applications/[^/?#]+).*", "$1/project");
        visitor.goTo(path);
    }

    @AfterEach
    void theTitleIsAsBefore() {
        visitor.page().context().setOffline(false);
        visitor.as(Cast.OLA).goTo(path);
        type(TITLE);
        saved();
    }

    @Test
    void whatIsWrittenIsSavedAndThereAfterAReload() {
        type("Skrevet uten å trykke på noe");
        saved();
        visitor.page().reload();
        assertThat(title()).hasValue("Skrevet uten å trykke på noe");
        assertThat(visitor.page().locator("#autosave-offer")).hasCount(0);
        visitor.findsNoBarrier().heardNoComplaint();
    }

    @Test
    void withoutAConnectionItSaysSoAndSavesWhenTheConnectionIsBack() {
        visitor.page().context().setOffline(true);
        type("Skrevet uten nett");
        assertThat(status()).containsText("Ikke lagret: ingen forbindelse", PATIENTLY);
        visitor.page().context().setOffline(false);
        saved();
        visitor.page().reload();
        assertThat(title()).hasValue("Skrevet uten nett");
    }

    @Test
    void afterALogoutItSaysSoAndSavesAfterALoginInAnotherTab() {
        visitor.page().context().clearCookies();
        type("Skrevet etter utlogging");
        assertThat(status()).containsText("Du er logget ut", PATIENTLY);
        assertThat(title()).hasValue("Skrevet etter utlogging");
        visitor.findsNoBarrier();
        Page tab = visitor.page().context().waitForPage(() -> status().locator("a").click());
        logIn(tab);
        tab.close();
        saved();
        visitor.page().reload();
        assertThat(title()).hasValue("Skrevet etter utlogging");
    }

    @Test
    void textLeftBehindIsOfferedBackAndSavedWhenItIsFetched() {
        visitor.page().context().clearCookies();
        type("Nesten mistet");
        assertThat(status()).containsText("Du er logget ut", PATIENTLY);
        logIn(visitor.goTo("/login").page());
        visitor.goTo(path);
        assertThat(title()).hasValue(TITLE);
        assertThat(visitor.page().locator("#autosave-offer")).containsText("Vi har tekst som ikke ble lagret kl.");
        visitor.findsNoBarrier().click("Hent den fram");
        assertThat(title()).hasValue("Nesten mistet");
        saved();
        visitor.goTo(path);
        assertThat(title()).hasValue("Nesten mistet");
        assertThat(visitor.page().locator("#autosave-offer")).hasCount(0);
    }

    @Test
    void whatCannotBeReadIsNamedUntilItIsMended() {
        Locator start = visitor.page().locator("[name=startDate]");
        String before = start.inputValue();
        start.fill("31.02.2023");
        assertThat(status()).containsText("Ikke lagret, heller ikke resten av siden", PATIENTLY);
        assertThat(status()).containsText("Datoen finnes ikke");
        start.fill(before);
        saved();
    }

    @Test
    void theSaveButtonLeavesNothingToOffer() {
        type("Lagret med knappen");
        visitor.page().locator("form[data-autosave] .buttons button:not([name])").click();
        assertThat(visitor.page().locator(".flash")).isVisible();
        visitor.goTo(path);
        assertThat(title()).hasValue("Lagret med knappen");
        assertThat(visitor.page().locator("#autosave-offer")).hasCount(0);
    }

    private void logIn(Page page) {
        page.locator("#username").fill(Cast.OLA.username());
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.locator("form.who")).isVisible();
    }

    private void type(String text) {
        title().fill(text);
    }

    // The page was saved before, too: what counts is that nothing is left unsaved in the browser.
    private void saved() {
        visitor.page().waitForFunction("() => !Object.keys(sessionStorage).some(key => key.startsWith('autosave'))", null,
            new Page.WaitForFunctionOptions().setTimeout(20_000));
        assertThat(status()).containsText(SAVED, PATIENTLY);
    }

    private Locator title() {
        return visitor.page().locator("[name=title]");
    }

    private Locator status() {
        return visitor.page().locator("#autosave-status");
    }
}
