package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tilsagn.demo.Cast;

/** Two at once on Ola's draft, each at a browser of their own: both texts are shown, one chooses, and no word is lost. */
@BrowserTest
class TogetherBrowserTests {

    private static final String TITLE = "Programvare som sparer strøm";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final Visitor first;
    private final Visitor second;
    private final Visitor plain;
    private String home;

    TogetherBrowserTests(Visitor first, Visitor second, Visitor plain) {
        this.first = first;
        this.second = second;
        this.plain = plain.withoutJavaScript();
    }

    @BeforeEach
    void bothOpenTheProject() {
        first.as(Cast.OLA).goTo("/applications").click(TITLE);
        home = first.page().url().replaceFirst(".*(/applications/[0-9a-f-]{36}).*", "$1");
        first.goTo(home + "/project");
        second.as(Cast.OLA).goTo(home + "/project");
    }

    @AfterEach
    void theTitleIsAsBefore() {
        first.as(Cast.OLA).goTo(home + "/project");
        title(first).fill(TITLE);
        saveWith(first);
        assertThat(first.page().locator(".flash")).isVisible();
    }

    @Test
    void autosaveTellsOfTheOtherAndLeadsToBothTexts() {
        title(first).fill("Tittelen til den første");
        saveWith(first);
        assertThat(first.page().locator(".flash")).isVisible();
        title(second).fill("Tittelen til den andre");
        assertThat(second.page().locator("#autosave-status")).containsText("Ikke lagret: Ola Bratsberg lagret denne delen", PATIENTLY);
        second.findsNoBarrier().click("Se begge og velg");

        assertThat(second.page().locator("h1")).hasText("To har skrevet samtidig");
        assertThat(second.page().locator("mark").first()).isVisible();
        second.findsNoBarrier().photograph("conflict");
        second.page().locator("#title-mine").check();
        second.click("Lagre det jeg har valgt");

        assertThat(title(second)).hasValue("Tittelen til den andre");
        assertThat(second.page().locator("#autosave-offer")).hasCount(0);
        second.heardNoComplaint();
    }

    @Test
    void leavingThePageOfBothTextsLosesNothing() {
        title(first).fill("Tittelen til den første");
        saveWith(first);
        assertThat(first.page().locator(".flash")).isVisible();
        title(second).fill("Skrevet og forlatt");
        saveWith(second);
        assertThat(second.page().locator("h1")).hasText("To har skrevet samtidig");
        second.goTo(home + "/project");

        assertThat(title(second)).hasValue("Tittelen til den første");
        assertThat(second.page().locator("#autosave-offer")).isVisible();
        second.click("Hent den fram");
        assertThat(title(second)).hasValue("Skrevet og forlatt");
        assertThat(second.page().locator("#autosave-status")).containsText("Ikke lagret: Ola Bratsberg lagret denne delen", PATIENTLY);
        second.click("Se begge og velg").click("Bruk alt mitt");
        assertThat(title(second)).hasValue("Skrevet og forlatt");
    }

    @Test
    void withoutJavaScriptTheSaveButtonShowsBothTexts() {
        plain.as(Cast.OLA).goTo(home + "/project");
        title(first).fill("Tittelen til den første");
        saveWith(first);
        assertThat(first.page().locator(".flash")).isVisible();
        title(plain).fill("Uten skript");
        saveWith(plain);

        assertThat(plain.page().locator("h1")).hasText("To har skrevet samtidig");
        plain.click("Bruk alt mitt");
        assertThat(title(plain)).hasValue("Uten skript");
    }

    @Test
    void anInvitationFromTheMailboxIsAccepted() {
        first.goTo(home + "/people").findsNoBarrier();
        first.page().locator("#email").fill("kari@tilsagn.example");
        first.page().locator("#role-1").check();
        first.click("Send invitasjonen");
        assertThat(first.page().locator(".flash")).containsText("kari@tilsagn.example");

        second.as(Cast.KARI).goTo("/demo/mailbox");
        Locator mail = second.page().locator("article.mail").filter(new Locator.FilterOptions().setHasText("kari@tilsagn.example")).first();
        mail.locator("a").last().click();
        second.findsNoBarrier().click("Ta imot invitasjonen");

        assertThat(second.page().locator("main")).containsText("Du kan lese og kommentere.");
        second.goTo(home + "/project").findsNoBarrier();
        second.page().locator("#comment").fill("Bra tittel!");
        second.click("Legg til kommentaren");
        assertThat(second.page().locator("#comments")).containsText("Bra tittel!");
        first.goTo(home + "/people").click("Fjern Kari Fjellheim");
        first.findsNoBarrier().page().locator("main form button[type=submit]").click();
        assertThat(first.page().locator(".flash")).isVisible();
        second.goTo(home);
        assertThat(second.page().locator("h1")).not().hasText(TITLE);
    }

    private static Locator title(Visitor who) {
        return who.page().locator("[name=title]");
    }

    private static void saveWith(Visitor who) {
        Page page = who.page();
        page.locator("form[data-autosave] .buttons button:not([name])").click();
    }
}
