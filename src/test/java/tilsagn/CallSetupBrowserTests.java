package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.call.DraftSection;
import tilsagn.demo.Cast;

/** Setting up the next round in a browser, on a phone and without JavaScript. It is never announced, so the demo's calls stay as they are. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallSetupBrowserTests {

    private final Visitor mette;
    private static String draft;

    CallSetupBrowserTests(Visitor mette) {
        this.mette = mette;
    }

    @Test
    @Order(1)
    void aCopyOfTheLastRoundLacksItsDaysAndGetsThem() {
        mette.as(Cast.METTE).goTo("/worklist/calls").findsNoBarrier();
        Page page = mette.page();
        page.locator("button:has-text('Kopier som ny runde')").first().click();
        assertThat(page.locator("h1")).containsText("runde");
        draft = page.url().replaceAll("https?://[^/]+", "");
        mette.findsNoBarrier().photograph("administrator-call-overview");
        page.locator(".lacks a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/dates#opensOn"));
        page.locator("#opensOn").fill("01.03.2031");
        page.locator("#deadlineOn").fill("01.05.2031");
        mette.findsNoBarrier().click("Lagre og gå videre");
        assertThat(page.locator("h1")).hasText("Kontakter og møter");
        mette.goTo(draft + "/preview?language=en").findsNoBarrier();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        mette.heardNoComplaint();
    }

    @Test
    @Order(2)
    void theSumOfTheWeightsFollowsTheTyping() {
        mette.as(Cast.METTE).goTo(draft + "/criteria");
        Page page = mette.page();
        assertThat(page.locator("[data-weights]")).hasText("100 %. Det stemmer.");
        String before = page.locator("[name='criteria[0].weight']").inputValue();
        page.locator("[name='criteria[0].weight']").fill(String.valueOf(Integer.parseInt(before) + 7));
        assertThat(page.locator("[data-weights]")).hasText("107 %. Det skal bli 100.");
        page.keyboard().press("Enter");
        assertThat(page.locator(".lacking")).containsText("Nå blir de 107");
        mette.findsNoBarrier().photograph("administrator-call-criteria");
        page.locator("[name='criteria[0].weight']").fill(before);
        page.keyboard().press("Enter");
        assertThat(page.locator(".lacking")).hasCount(0);
        mette.heardNoComplaint();
    }

    @Test
    @Order(3)
    void onAPhoneNothingSticksOut() {
        mette.onAPhone().as(Cast.METTE);
        for (DraftSection section : DraftSection.values()) {
            mette.goTo(draft + "/" + section.path()).findsNoBarrier();
            assertThat((int) mette.page().evaluate("document.documentElement.scrollWidth")).as(section.path()).isLessThanOrEqualTo(390);
        }
    }

    @Test
    @Order(4)
    void withoutJavaScriptRowsComeAndGo() {
        mette.withoutJavaScript().as(Cast.METTE).goTo(draft + "/people");
        Page page = mette.page();
        int before = page.locator("[name$='.name']").count();
        mette.click("Legg til kontakt");
        assertThat(page.locator("[name$='.name']")).hasCount(before + 1);
        page.locator("[name='contacts[" + before + "].name']").fill("Kari Nordmann");
        page.locator("button[value=stay]").click();
        assertThat(page.locator("[name='contacts[" + before + "].name']")).hasValue("Kari Nordmann");
        assertThat(List.of(page.locator(".lacking").innerText())).anyMatch(text -> text.contains("Stilling og fagområde: mangler"));
    }
}
