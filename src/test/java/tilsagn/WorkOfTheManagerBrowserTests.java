package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.demo.Cast;

/**
 * What the manager's desk is for: Mette gives away what is left of the demo's 2.3 million. She compares two scenarios, proposes, lays the
 * cases before whoever decides, prints the papers, releases the letters and sees that the sums agree. The pictures are the guide's.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkOfTheManagerBrowserTests {

    private static final String SLUG = "vtfk-bedriftsnettverk-og-klynger-2022-2";
    private static final String BOARD = "/rankings/" + SLUG;

    private final Visitor visitor;
    private final AdvisorsAtWork advisors;

    WorkOfTheManagerBrowserTests(Visitor visitor, AdvisorsAtWork advisors) {
        this.visitor = visitor;
        this.advisors = advisors;
    }

    @BeforeAll
    void everythingIsAssessedAndTheDeadlineHasPassed() {
        advisors.finish(SLUG);
        advisors.areImpartial(SLUG, Cast.METTE, Cast.DAG, Cast.EVA);
        visitor.as(Cast.METTE).goTo(BOARD);
        if (visitor.reads().contains("Saker kan sendes til vedtak når den er ute")) {
            visitor.sends(visitor.page().locator("form[action='/demo/clock'] button[value=deadline]"));
        }
        advisors.finish(SLUG);
    }

    @Test
    @Order(1)
    void sheComparesTwoScenarios() {
        keeps("Så langt rammen rekker", "REACH", "", "");
        keeps("70 % ned til plass 5", "PERCENT_DOWN_TO", "5", "70");
        visitor.findsNoBarrier().photograph("desk-scenarios");
        assertThat(visitor.page().locator("table.compare").first()).containsText("70 % ned til plass 5");
        visitor.heardNoComplaint();
    }

    @Test
    @Order(2)
    void sheProposesWhatIsRecommendedAboveTheLineAndNothingBelow() {
        visitor.goTo(BOARD).findsNoBarrier().photograph("desk-board");
        proposes("Velg over linjen", "RECOMMENDED", "Følger innstillingen.");
        proposes("Velg under linjen", "WITHOUT_FUNDING", "Rammen rekker ikke så langt ned på listen.");
        assertThat(visitor.reads()).contains("Reserveliste");
        visitor.findsNoBarrier().heardNoComplaint();
    }

    @Test
    @Order(3)
    void whoDecidesGetsTheCasesOnAListWithThePapers() throws IOException {
        plans("STANDING_COMMITTEE");
        visitor.findsNoBarrier().photograph("desk-meeting");
        assertThat(words(visitor.page().locator("a[href$='/pack.pdf']").getAttribute("href"))).contains("Hovedutvalget", "Innstilling", "Unntatt offentlighet");
        plans("CHIEF_EXECUTIVE");
        visitor.heardNoComplaint();
    }

    @Test
    @Order(4)
    void theMeetingsRecordWhatTheySaid() {
        records(Cast.DAG, true);
        records(Cast.EVA, false);
        visitor.goTo("/pools/" + SLUG + "/reconciliation").findsNoBarrier().photograph("desk-reconciliation");
        assertThat(visitor.page().locator("main .ds-alert[data-color=success]").count()).as(visitor.reads()).isPositive();
        visitor.heardNoComplaint();
    }

    @Test
    @Order(5)
    void sheReadsTheLettersInBothLanguagesAndReleasesThemAll() {
        visitor.as(Cast.METTE);
        until(BOARD + "/letters", "Antall brev som venter på å bli sluppet");
        visitor.findsNoBarrier().photograph("desk-letters");
        assertThat(letterTo("Vinje Bondenett ANS")).contains("Vi viser til søknaden", "tilskot").doesNotContain("tilskudd om");
        assertThat(letterTo("Reine Skjær stiftelse")).contains("Vi viser til søknaden", "tilskudd");
        visitor.photograph("desk-letter");
        visitor.goTo(BOARD + "/letters").page().locator("[name=seen]").check();
        visitor.sends(visitor.page().locator("main form.form button[type=submit]"));
        until(BOARD + "/letters", "Sendt, ikke åpnet");
        assertThat(visitor.page().locator("[name=seen]").count()).as(visitor.reads()).isZero();
    }

    @Test
    @Order(6)
    void thePoolTellsWhereEachKroneIs() {
        visitor.goTo("/pools/" + SLUG).findsNoBarrier().photograph("desk-pool");
        assertThat(visitor.reads()).contains("Bevegelsene stemmer med summene").containsPattern("Reservert\\s+0 kr");
        visitor.goTo("/insight").findsNoBarrier().photograph("desk-dashboard").goTo("/awards").findsNoBarrier();
        visitor.heardNoComplaint();
    }

    @Test
    @Order(7)
    void onAPhoneNothingSticksOut() {
        visitor.onAPhone().as(Cast.METTE);
        List<String> pages = List.of("", "/scenarios", "/batches", "/letters", "/extensions");
        for (int at = 0; at < pages.size(); at++) {
            visitor.goTo(BOARD + pages.get(at)).findsNoBarrier().photograph("phone-manager-" + at);
            assertThat((int) visitor.page().evaluate("document.documentElement.scrollWidth")).as(pages.get(at)).isLessThanOrEqualTo(390);
        }
    }

    private void keeps(String name, String kind, String downTo, String percent) {
        Page page = visitor.goTo(BOARD + "/scenarios").page();
        page.locator("#name").fill(name);
        page.locator("[name=kind][value=" + kind + "]").check();
        page.locator("#downTo").fill(downTo);
        page.locator("#percent").fill(percent);
        visitor.click("Lagre alternativet");
        assertThat(page.locator(".flash")).containsText(name);
    }

    private void proposes(String choice, String way, String because) {
        visitor.click(choice);
        visitor.page().locator("#way").selectOption(way);
        visitor.page().locator("#because").fill(because);
        visitor.sends(visitor.page().locator("[data-many-button]"));
        assertThat(visitor.page().locator(".flash")).containsText("Forslag lagret");
    }

    private void plans(String body) {
        visitor.goTo(BOARD + "/batches").findsNoBarrier();
        visitor.page().locator("[name=body]").selectOption(body);
        visitor.page().locator("[name=meetingOn]").fill("17.9.2022");
        visitor.sends(visitor.page().locator("main form.form button[type=submit]"));
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/batches/[0-9a-f-]{36}"));
        visitor.sends(visitor.page().locator("form[action$='/cases'] button[type=submit]"));
        assertThat(visitor.page().locator(".flash")).containsText("saker er meldt opp");
    }

    // The committee gives the first on its list less than proposed; all else as proposed.
    private void records(Cast recorder, boolean less) {
        visitor.as(recorder).goTo(BOARD + "/batches");
        String body = recorder == Cast.DAG ? "Hovedutvalget" : "Fylkesdirektøren";
        visitor.sends(visitor.page().locator("main tbody tr:has-text('" + body + "') a").first());
        Locator verdicts = visitor.page().locator("select[name^=verdict-]");
        assertThat(verdicts.count()).as(visitor.reads()).isPositive();
        for (int at = 0; at < verdicts.count(); at++) {
            verdicts.nth(at).selectOption(less && at == 0 ? "OTHER_AMOUNT" : "AS_PROPOSED");
        }
        if (less) {
            visitor.page().locator("input[name^=amount-]").first().fill("600 000");
            visitor.page().locator("[name^=remark-]").first().fill("Utvalget vil at flere skal få noe.");
        }
        visitor.findsNoBarrier().photograph("desk-outcome-" + recorder.username());
        visitor.sends(visitor.page().locator("button[name=carryOut]"));
        assertThat(visitor.page().locator(".flash")).containsText("saker er ferdige");
        assertThat(visitor.page().locator("select[name^=verdict-]")).hasCount(0);
    }

    private String letterTo(String applicant) {
        visitor.goTo(BOARD + "/letters");
        visitor.sends(visitor.page().locator("main tbody tr:has-text('" + applicant + "') a[href$='/letters/decision']"));
        visitor.findsNoBarrier();
        return visitor.page().locator("article.letter").innerText().replace('\u00a0', ' ');
    }

    private String words(String path) throws IOException {
        APIResponse file = visitor.page().request().get(visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1") + path);
        assertThat(file.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private void until(String path, String text) {
        for (int attempt = 0; attempt < 60; attempt++) {
            visitor.goTo(path);
            if (visitor.reads().contains(text)) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        throw new AssertionError(text + " never came: " + visitor.reads());
    }
}
