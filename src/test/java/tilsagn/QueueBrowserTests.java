package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import tilsagn.demo.Cast;

/** A day at the queue without a mouse. What is taken is given back, since the whole road comes after. */
@BrowserTest
class QueueBrowserTests {

    private static final String CASE = "2022-0005";
    private static final String ONE = "/worklist?view=%s&q=" + CASE;

    private final Visitor anne;
    private final Visitor mette;
    private final Visitor plain;

    QueueBrowserTests(Visitor anne, Visitor mette, Visitor plain) {
        this.anne = anne;
        this.mette = mette;
        this.plain = plain;
    }

    private static String one(String view) {
        return ONE.formatted(view);
    }

    @Test
    void theKeyboardMovesTakesOpensAndGivesBack() {
        anne.as(Cast.ANNE).isImpartialOn(CASE).goTo("/worklist?view=all");
        Page page = anne.page();
        page.keyboard().press("j");
        assertThat(page.locator("[data-row] th a").first()).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("[data-row] th a").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("[data-row] th a").first()).isFocused();
        anne.findsNoBarrier();

        anne.goTo(one("unassigned"));
        page.keyboard().press("j");
        page.keyboard().press("t");
        page.waitForURL("**/assessment/formal-check");
        anne.goTo(one("mine"));
        page.keyboard().press("j");
        page.keyboard().press("o");
        page.waitForURL("**/cases/" + CASE);
        anne.goTo(one("mine"));
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("[data-chosen]")).hasText("1 oppgave er valgt");
        page.keyboard().press("x");
        assertThat(page.locator("[data-chosen]")).hasText("Ingen oppgaver er valgt");
        page.keyboard().press("g");
        assertThat(page.locator(".flash")).containsText("gitt tilbake");
        anne.heardNoComplaint();
    }

    @Test
    void lettersAreLettersWhileOneTypesAndTheKeysCanBeTurnedOff() {
        anne.as(Cast.ANNE).goTo("/worklist?view=all");
        Page page = anne.page();
        page.keyboard().press("/");
        Locator search = page.locator("#q");
        assertThat(search).isFocused();
        page.keyboard().type("jtg?");
        assertThat(search).hasValue("jtg?");
        assertThat(page.locator("#queue-keys")).isHidden();
        page.locator("[data-keys-open]").focus();
        page.keyboard().press("?");
        assertThat(page.locator("#queue-keys")).isVisible();
        page.waitForFunction("() => document.getAnimations().every(one => one.playState === 'finished')");
        anne.findsNoBarrier();
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.locator("#queue-keys")).isHidden();
        page.keyboard().press("j");
        assertThat(page.locator("[data-row] th a").first()).not().isFocused();
        page.locator("[data-keys-open]").press("Enter");
        page.locator("#keys-on").check();
        anne.heardNoComplaint();
    }

    @Test
    void onAPhoneTheListBeginsOnTheFirstScreenAndTheFiltersUnfold() {
        Page page = plain.withoutJavaScript().as(Cast.METTE).goTo("/worklist?view=all&due=today&step=checkCompleteness").page();
        page.setViewportSize(390, 844);
        Locator fold = page.locator(".filter-fold summary");
        assertThat(fold).hasText("Filtrer og sorter (satt: 2)");
        assertThat(page.locator("#q")).isHidden();
        fold.press("Enter");
        assertThat(page.locator("#q")).isVisible();
        plain.goTo("/worklist?view=all");
        org.assertj.core.api.Assertions.assertThat(page.locator("[data-row]").first().boundingBox().y).isLessThan(844);
        page.setViewportSize(1280, 1000);
        assertThat(page.locator("#q")).isVisible();
        assertThat(fold).isHidden();
    }

    @Test
    void onAPhoneTheKeyForSearchingUnfoldsTheFilters() {
        Page page = anne.onAPhone().as(Cast.ANNE).goTo("/worklist?view=all").page();
        anne.findsNoBarrier();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        anne.findsNoBarrier().heardNoComplaint();
    }

    @Test
    void whatAColleagueHandsOverIsAnnouncedAndNothingJumps() {
        anne.as(Cast.ANNE);
        anne.page().clock().install();
        anne.goTo(one("mine"));
        assertThat(anne.page().locator("[data-row]")).hasCount(0);

        mette.as(Cast.METTE).goTo(one("all"));
        mette.page().locator("a[href$='/assign']").press("Enter");
        mette.page().locator("#username").selectOption("anne");
        mette.page().locator("#note").fill("Kan du ta denne?");
        mette.findsNoBarrier();
        mette.page().locator("main form button[type=submit]").press("Enter");
        assertThat(mette.page().locator(".flash")).containsText("Anne Lindgård");

        Locator news = anne.page().locator("[data-news-link]");
        anne.page().clock().runFor(31_000);
        assertThat(news).hasText("1 ny oppgave – vis");
        assertThat(anne.page().locator("[data-row]")).hasCount(0);
        anne.findsNoBarrier();
        news.press("Enter");
        assertThat(anne.page().locator(".handover")).containsText("Kan du ta denne?");
        assertThat(anne.page().locator("[data-row] th a")).isFocused();
        anne.page().keyboard().press("g");
        assertThat(anne.page().locator(".flash")).containsText("gitt tilbake");
        anne.heardNoComplaint();
    }

    @Test
    void withoutJavaScriptWhatIsTickedIsSharedOutAfterALook() {
        Page page = plain.withoutJavaScript().as(Cast.METTE).goTo(one("all")).page();
        page.locator("[name=task]").check();
        plain.click("Fordel de valgte");
        page.locator("[name=person][value=bjorn]").check();
        plain.click("Se fordelingen");
        assertThat(page.locator("table")).containsText("Bjørn Hauge");
        plain.click("Tildel 1 oppgave");
        assertThat(page.locator("[data-row]")).containsText("Bjørn Hauge");

        anne.as(Cast.BJORN).goTo(one("mine"));
        anne.page().keyboard().press("j");
        anne.page().keyboard().press("g");
        assertThat(anne.page().locator(".flash")).containsText("gitt tilbake");
    }
}
