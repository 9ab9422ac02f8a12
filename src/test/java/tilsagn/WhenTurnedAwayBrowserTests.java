package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import tilsagn.demo.AnotherCase;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** An appeal in a browser, before the tests that move the clock: Nils is turned away, appeals from his phone, and the first instance gives him right. */
@BrowserTest
class WhenTurnedAwayBrowserTests {

    private static final String TITLE = "Nye målestasjonar for reint vatn";

    private final Visitor staff;
    private final Visitor nils;
    private final AnotherCase another;
    private String number;

    WhenTurnedAwayBrowserTests(Visitor staff, Visitor nils, AnotherCase another) {
        this.another = another;
        this.staff = staff;
        this.nils = nils.onAPhone();
    }

    @Test
    void nilsAppealsFromHisPhoneAndIsGivenRight() {
        AnotherCase.Sent sent = another.of(CastOrganisation.FJORDVATN, TITLE);
        number = sent.number().value();
        anneTurnsHimAway();
        nils.as(Cast.NILS);
        String page = nilsReadsHisLetter();
        nils.findsNoBarrier().page().locator("[name=about]").fill("Eg klagar på avvisinga.");
        nils.page().locator("[name=wish]").fill("At søknaden blir behandla.");
        nils.sends(send());
        assertThat(nils.page().locator("[name=wish]")).hasValue("At søknaden blir behandla.");
        nils.findsNoBarrier().page().locator("[name=reasons]").fill("Prosjektet tek ikkje til før til hausten. Planen viser det.");
        nils.sends(send());
        assertThat(nils.page().locator("main")).containsText("Planen viser det.");
        nils.findsNoBarrier().heardNoComplaint();

        theFirstInstanceGivesHimRight();
        waitFor(nils, page, "vedtaket er omgjort");
        nils.findsNoBarrier();
        staff.goTo("/cases/" + number + "/process").findsNoBarrier().goTo("/cases/" + number + "/journal").findsNoBarrier();
        staff.heardNoComplaint();
        another.isWithdrawn(CastOrganisation.FJORDVATN, sent);
    }

    private Locator send() {
        return nils.page().locator("form[enctype] button[type=submit]").first();
    }

    private void anneTurnsHimAway() {
        staff.as(Cast.ANNE).isImpartialOn(number).goTo("/cases/" + number + "/assessment/formal-check");
        for (Locator question : staff.page().locator("fieldset:has(input[name^=check-])").all()) {
            question.locator("input[type=radio]").nth(0).check();
        }
        Locator last = staff.page().locator("fieldset:has(input[name^=check-])").last();
        last.locator("input[type=radio]").nth(1).check();
        staff.page().locator("[name^=remark-]").last().fill("Startet i august 2022.");
        staff.page().locator("input[value=DISMISSED]").check();
        staff.page().locator("[name=reason]").fill("Prosjektet var påbegynt da søknaden ble sendt.");
        staff.sends(staff.page().locator("form.form button[type=submit]").first());
    }

    // The letter goes out in the background; it says until when he can appeal, and leads there.
    private String nilsReadsHisLetter() {
        nils.goTo("/applications").click(TITLE);
        nils.page().waitForLoadState();
        String home = nils.page().url();
        for (int tries = 0; tries < 60 && nils.page().locator("#letters-title ~ ul a").count() < 2; tries++) {
            nils.page().waitForTimeout(500);
            nils.page().reload();
        }
        nils.page().locator("#letters-title ~ ul a").first().click();
        assertThat(nils.page().locator("a[href*='/appeal']")).isVisible();
        nils.findsNoBarrier().page().locator("a[href*='/appeal']").click();
        return home.replaceFirst(".*/applications/", "/applications/") + "/appeal";
    }

    private void theFirstInstanceGivesHimRight() {
        staff.as(Cast.BJORN).isImpartialOn(number).goTo("/cases/" + number + "/appeal");
        staff.page().locator("input[value=REVERSE]").check();
        staff.page().locator("[name=words]").fill("Planen viser at arbeidet ikke var begynt. Avvisningen var feil.");
        staff.findsNoBarrier().sends(staff.page().locator("form[action$='/review'] button"));
        staff.as(Cast.METTE).isImpartialOn(number).goTo("/cases/" + number + "/appeal").findsNoBarrier();
        staff.sends(staff.page().locator("form[action$='/approval'] button"));
        staff.findsNoBarrier();
    }

    private static void waitFor(Visitor visitor, String path, String text) {
        for (int tries = 0; tries < 60; tries++) {
            visitor.goTo(path);
            if (visitor.reads().contains(text)) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        throw new AssertionError(text + " never came: " + visitor.reads());
    }
}
