package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import tilsagn.demo.Cast;

/** The first page an applicant meets: the register is asked while one types, or by the button where there is no JavaScript. */
@BrowserTest
class StartPageBrowserTests {

    private static final String START = "/applications/new?call=vtfk-bedriftsnettverk-og-klynger-2022-2";

    private final Visitor visitor;

    StartPageBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void nineDigitsAreLookedUpAsTheyAreTyped() {
        visitor.as(Cast.TIRIL).goTo(START).findsNoBarrier();
        assertThat(visitor.page().locator("#organisationNumber").isVisible()).as("not asked for before another organisation is meant").isFalse();
        visitor.page().locator("#organisation-new").check();
        visitor.page().locator("#organisationNumber").pressSequentially("NO 315 101 204 MVA");
        visitor.page().waitForSelector("#register-answer .found");
        assertThat(visitor.reads()).contains("Batterikjeden Vestfold AS", "Industriveien 3, 3174 Revetal");
        visitor.findsNoBarrier().photograph("start");

        visitor.page().locator("#organisationNumber").fill("31510120");
        assertThat(visitor.page().locator("#register-answer .found").count()).as("another number, no longer this one").isZero();
        visitor.page().locator("#organisationNumber").fill("315106702");
        visitor.page().waitForSelector("#register-answer .ds-alert");
        assertThat(visitor.reads()).contains("Kragerø Skipsnettverk AS er konkurs");
        visitor.findsNoBarrier().heardNoComplaint();
    }

    @Test
    void onAPhoneANameIsSearchedForWithEnterAndPicked() {
        visitor.onAPhone().as(Cast.TIRIL).goTo(START);
        visitor.page().locator("#organisation-new").check();
        visitor.page().locator("#organisationNumber").fill("helseteknologi");
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForSelector(".hits");
        visitor.findsNoBarrier();
        visitor.page().locator("button.hit", new Page.LocatorOptions().setHasText("Helseteknologi Horten AS")).click();
        visitor.page().waitForSelector(".found");
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        visitor.findsNoBarrier().heardNoComplaint();
    }

    @Test
    void withoutJavaScriptTheButtonDoesTheSame() {
        visitor.withoutJavaScript().as(Cast.TIRIL).goTo(START);
        visitor.page().locator("#organisation-new").check();
        visitor.page().locator("#organisationNumber").fill("315 114 500");
        visitor.click("Slå opp");
        assertThat(visitor.reads()).contains("Helseteknologi Horten AS");
        visitor.click("Start søknaden");
        assertThat(visitor.reads()).contains("Kan dere søke?", "Frist");
        assertThat(visitor.page().url()).matches(".*/applications/[0-9a-f-]{36}/eligibility");
    }

    @Test
    void anAddressThatCannotBeReadIsAnsweredInThreeLanguages() {
        visitor.goTo("/calls/%00");
        assertThat(visitor.reads()).contains("Vi kunne ikke lese adressen", "Adressa har teikn", "The address holds characters").doesNotContain("HTTP", "Tomcat");
        visitor.findsNoBarrier();
    }
}
