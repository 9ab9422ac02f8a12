package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.demo.Cast;

/** Siri makes her plan the way she is used to from her spreadsheet; comes before the main road, which passes the deadline. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostPlanBrowserTests {

    private static final String SLUG = "vtfk-bedriftsnettverk-og-klynger-2022-2";
    private static final String COPIED = "Type kostnad\tAktivitet\tÅr\tTimer\tÅrslønn (kr)\tBeløp (kr)\n"
        + "Personal, egne timer\tEgen utvikling\t2022\t400\t650 000\t\nTravel\tStudietur\t2023\t\t\tkr 750.000,-\n"
        + "Kjøpte tenester\tRådgiving\t2023\t\t\t510\u00a0000";

    private final Visitor visitor;
    private String path;

    CostPlanBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @BeforeEach
    void siriStartsADraft() {
        visitor.as(Cast.SIRI).goTo("/applications/new?call=" + SLUG);
        Locator choices = visitor.page().locator("[name=organisation]");
        if (choices.count() > 0) {
            choices.first().check();
        }
        visitor.page().locator("main form button[type=submit]").last().click();
        visitor.page().waitForURL("**/applications/*-*/eligibility");
        path = visitor.page().url().replaceFirst(".*/applications/", "/applications/").replaceFirst("(/applications/[^/?#]+).*", "$1/plan");
        visitor.goTo(path);
    }

    @Test
    @Order(1)
    void cellsFromTheClipboardFillRowsAndTheFiguresFollow() {
        paste("costLines[0].category", COPIED);

        assertThat(field("costLines[0].category")).hasValue("PERSONNEL_OWN");
        assertThat(field("costLines[1].category")).hasValue("TRAVEL");
        assertThat(field("costLines[2].activity")).hasValue("Rådgiving");
        assertThat(field("costLines[0].amount")).hasValue("240\u00a0000");
        assertThat(visitor.page().locator("#costLines-0-sum")).containsText("400 t × 600 kr = 240 000 kr; taket er 600 kr/t");
        assertThat(visitor.page().locator("#plan-bar")).containsText("1 500 000 kr");
        visitor.findsNoBarrier();
        saved();
        visitor.page().reload();
        assertThat(field("costLines[1].amount")).hasValue("750\u00a0000");
        visitor.heardNoComplaint();
    }

    @Test
    @Order(2)
    void theLimitsAreToldWhileOneTypes() {
        field("costLines[0].amount").fill("1500000");
        field("financeLines[0].source").selectOption("COUNTY");
        field("financeLines[0].amount").fill("800000");
        assertThat(visitor.page().locator("#plan-totals")).containsText("1 500 000 × 50 % = 750 000; du søker 800 000; 50 000 over");
        assertThat(visitor.page().locator("#plan-bar")).containsText("Finansieringen mangler 700 000");
        field("financeLines[0].amount").press("Enter");
        assertThat(field("financeLines[1].amount")).isFocused();
        field("financeLines[1].source").selectOption("OWN_CASH");
        field("financeLines[1].amount").fill("700000");
        assertThat(visitor.page().locator("#plan-bar")).containsText("Planen går opp");
        field("financeLines[0].amount").fill("750000");
        field("financeLines[1].amount").fill("750000");
        assertThat(visitor.page().locator("#plan-totals")).not().containsText("over");
        visitor.findsNoBarrier().photograph("plan");
    }

    @Test
    @Order(3)
    void rowsAreMovedByKeyboardAndTheOrderIsKept() {
        paste("costLines[0].category", COPIED);
        field("costLines[2].activity").press("Alt+ArrowUp");
        field("costLines[1].activity").press("Alt+ArrowUp");
        assertThat(field("costLines[0].activity")).hasValue("Rådgiving");
        assertThat(field("costLines[0].activity")).isFocused();
        assertThat(visitor.page().locator("#voice")).hasText("Raden er flyttet til plass 1");
        field("costLines[0].activity").press("ArrowRight");
        saved();
        visitor.page().reload();
        assertThat(field("costLines[0].activity")).hasValue("Rådgiving");
        assertThat(field("costLines[2].activity")).hasValue("Studietur");
        visitor.page().locator("[data-move-row='-1']").nth(2).click();
        assertThat(field("costLines[1].activity")).hasValue("Studietur");
    }

    @Test
    @Order(4)
    void onAPhoneEachLineIsACardAndTheSumsStayInSight() {
        visitor.onAPhone().as(Cast.SIRI).goTo(path);
        field("costLines[0].amount").fill("25000");
        assertThat(visitor.page().locator("#plan-bar")).containsText("25 000 kr");
        assertThat(visitor.page().locator("#plan-bar")).isInViewport();
        assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(field("costLines[0].hours")).isHidden();
        field("costLines[0].category").selectOption("PERSONNEL_OWN");
        assertThat(field("costLines[0].hours")).isVisible();
        // At the end of the page the pinned sums lie below the form; elsewhere they cover part of whatever is scrolled beneath them.
        visitor.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
        visitor.findsNoBarrier();
    }

    @Test
    @Order(5)
    void withoutJavaScriptTheBoxAndTheButtonsDoTheSame() {
        visitor.withoutJavaScript().as(Cast.SIRI).goTo(path);
        Locator sheet = visitor.page().locator("details.from-sheet").first();
        sheet.locator("summary").press("Enter");
        // Without scripts the page draws a frame only when asked: filling what is not shown yet would wait for ever.
        assertThat(sheet.locator("textarea")).isVisible();
        sheet.locator("textarea").fill(COPIED);
        sheet.locator("button").press("Enter");
        assertThat(visitor.page().locator("#from-sheet")).containsText("3 linjer er lest inn");
        visitor.page().locator("button[name=moveRow][value=costLines-2-up]").click();
        assertThat(field("costLines[1].activity")).hasValue("Rådgiving");
        visitor.page().locator("button[name=recount]").click();
        assertThat(visitor.page().locator("#total-cost")).hasText("1 500 000 kr");
    }

    private void paste(String name, String cells) {
        visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitor.page().evaluate("text => navigator.clipboard.writeText(text)", cells);
        field(name).focus();
        visitor.page().keyboard().press("Control+V");
    }

    private Locator field(String name) {
        return visitor.page().locator("[name='" + name + "']");
    }

    private void saved() {
        visitor.page().waitForFunction("() => !Object.keys(sessionStorage).some(key => key.startsWith('autosave'))", null,
            new Page.WaitForFunctionOptions().setTimeout(20_000));
    }
}
