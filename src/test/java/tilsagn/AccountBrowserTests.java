package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Somebody new registers, finds the link in the demo's mailbox, logs in, and turns on two-step login. */
@BrowserTest
class AccountBrowserTests {

    private static final String EMAIL = "hanne.prove@example.org";
    private static final String PASSWORD = "hest batteri stift riktig";

    private final Visitor visitor;

    AccountBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void fromRegisteringToTheFirstLoginWithACode() {
        visitor.goTo("/register?back=/organisations").findsNoBarrier().photograph("register");
        fill("name", "Hanne Prøve");
        fill("email", EMAIL);
        fill("password", PASSWORD);
        visitor.click("Registrer meg").findsNoBarrier();
        assertThat(visitor.page().locator("h1")).hasText("Se i e-posten din");
        String link = "a[href^='/register/confirm/']";
        for (int tries = 0; tries < 20 && visitor.goTo("/demo/mailbox").page().locator(link).count() == 0; tries++) {
            visitor.page().waitForTimeout(250);
        }
        visitor.page().locator(link).first().click();
        visitor.findsNoBarrier().click("Ja, det er meg").findsNoBarrier();
        logIn();
        assertThat(visitor.page().locator("h1")).hasText("Organisasjonene mine");
        for (String page : List.of("/organisations", "/organisations/access", "/account", "/password/forgot")) {
            visitor.goTo(page).findsNoBarrier();
        }
        visitor.goTo("/account/second-factor").findsNoBarrier();
        fill("password", PASSWORD);
        visitor.page().locator("main button[type=submit]").click();
        assertThat(visitor.page().locator("img.qr")).isVisible();
        visitor.findsNoBarrier().photograph("second-factor");
        String secret = visitor.page().locator("code.hash").innerText().replace(" ", "");
        fill("code", AuthenticatorApp.code(secret, 0));
        visitor.click("Bekreft og slå på");
        assertThat(visitor.page().locator(".codes li")).hasCount(10);
        visitor.findsNoBarrier();

        visitor.page().context().clearCookies();
        visitor.goTo("/login");
        logIn();
        assertThat(visitor.page().locator("h1")).hasText("Skriv koden fra appen");
        visitor.findsNoBarrier();
        fill("code", AuthenticatorApp.code(secret, 1));
        visitor.page().locator("#code").press("Enter");
        assertThat(visitor.page().locator("form.who")).containsText("Hanne Prøve");
        visitor.heardNoComplaint();
    }

    private void logIn() {
        fill("username", EMAIL);
        fill("password", PASSWORD);
        visitor.page().locator("#password").press("Enter");
    }

    private void fill(String id, String text) {
        Locator field = visitor.page().locator("#" + id);
        field.fill(text);
    }
}
