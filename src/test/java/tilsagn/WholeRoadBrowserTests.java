package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tilsagn.demo.Cast;

/** The README's ten minutes, clicked through: from Kari's finished draft to a published award. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeRoadBrowserTests {

    private static final String SLUG = "vtfk-bedriftsnettverk-og-klynger-2022-2";
    private static final String TITLE = "Felles testlab for grønn elektronikk";

    private final Visitor visitor;
    private static String number;

    WholeRoadBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    @Order(1)
    void anyoneReadsTheCallAndTheAwards() {
        visitor.goTo("/calls/" + SLUG).findsNoBarrier().photograph("public");
        assertThat(visitor.reads()).contains("2 300 000 kr", "fredag 16. september 2022 kl. 23.59", "om 11 dager", "Anette Norborg");
        for (String path : List.of("/", "/calls", "/awards", "/awards/viken-teknologiklynge", "/login", "/accessibility", "/privacy")) {
            visitor.goTo(path).findsNoBarrier();
        }
        visitor.goTo("/awards/viken-teknologiklynge");
        assertThat(visitor.reads()).contains("750 000 kr", "Viken Connect", "53");
        visitor.heardNoComplaint();
    }

    @Test
    @Order(2)
    void kariChecksAndSendsHerApplication() {
        visitor.as(Cast.KARI).goTo("/applications").findsNoBarrier().click(TITLE).findsNoBarrier();
        String draft = visitor.page().url().replaceFirst(".*/applications/", "").replaceFirst("[/?].*", "");
        for (String section : List.of("eligibility", "applicant", "project", "goals", "content", "organisation", "partners", "plan", "aid", "attachments", "declarations", "read", "check")) {
            visitor.goTo("/applications/" + draft + "/" + section).findsNoBarrier();
            if (section.equals("plan")) {
                visitor.photograph("applicant");
            }
        }
        submit("form[action$='/submit']");
        Matcher reference = Pattern.compile("20\\d\\d-\\d{4}").matcher(visitor.reads());
        assertThat(reference.find()).as(visitor.reads()).isTrue();
        number = reference.group();
        assertThat(visitor.reads()).containsPattern("[0-9a-f]{64}");
        visitor.findsNoBarrier().heardNoComplaint().photograph("receipt");
    }

    @Test
    @Order(3)
    void theDeadlinePassesAndOlasDraftStaysReadable() {
        visitor.as(Cast.OLA).goTo("/");
        visitor.sends(visitor.page().locator("form[action='/demo/clock'] button[value=deadline]"));
        visitor.goTo("/calls/" + SLUG);
        assertThat(visitor.reads()).contains("fristen er ute");
        visitor.goTo("/applications");
        assertThat(visitor.reads()).contains("Ikke sendt");
        visitor.click("Programvare som sparer strøm").findsNoBarrier();
        assertThat(visitor.page().locator("button:has-text('Send søknaden')").count()).isZero();
    }

    @Test
    @Order(4)
    void twoAdvisorsAssessTheCase() {
        visitor.as(Cast.ANNE).goTo("/worklist?view=unassigned").findsNoBarrier().photograph("advisor");
        declares();
        take("assessment/formal-check");
        visitor.findsNoBarrier();
        visitor.page().locator("fieldset").all().forEach(question -> question.locator("input[type=radio]").first().check());
        submit(panelForm());
        declareAndScore(Cast.ANNE, 6);
        declareAndScore(Cast.BJORN, 5);
        visitor.as(Cast.ANNE);
        take("assessment/recommendation");
        visitor.findsNoBarrier();
        visitor.page().locator("[name=amount]").fill("750 000");
        visitor.page().locator("[name=reason]").fill("Søknaden svarer godt på målene, og støtten er avgjørende for at bedriftene går sammen.");
        submit(panelForm());
        visitor.goTo("/cases/" + number + "/process").findsNoBarrier();
        visitor.page().locator(".djs-container").waitFor();
        visitor.photograph("process").heardNoComplaint();
        for (String panel : List.of("", "/assessment", "/journal", "/letters", "/decision")) {
            visitor.goTo("/cases/" + number + panel).findsNoBarrier();
        }
    }

    // Nobody reads more than the header before they have said that they are impartial.
    private void declares() {
        visitor.goTo("/cases/" + number).findsNoBarrier();
        visitor.page().locator("[name=impartial]").first().check();
        submit(panelForm());
    }

    private void declareAndScore(Cast assessor, int points) {
        visitor.as(assessor);
        if (assessor != Cast.ANNE) {
            declares();
        }
        take("assessment/impartiality");
        visitor.findsNoBarrier();
        submit(panelForm());
        visitor.goTo("/cases/" + number + "/assessment/scores").findsNoBarrier();
        for (int criterion = 1; criterion <= 7; criterion++) {
            visitor.page().locator("[data-step=C" + criterion + "]").click();
            visitor.page().locator("input[name=points-C" + criterion + "][value='" + points + "']").check(new Locator.CheckOptions().setForce(true));
            visitor.page().locator("[name=reason-C" + criterion + "]").fill("Godt begrunnet, og målene kan etterprøves.");
        }
        submit(panelForm() + " button:not([name])");
    }

    @Test
    @Order(5)
    void theManagerProposesAndTheCommitteeDecides() {
        visitor.as(Cast.METTE);
        declares();
        visitor.goTo("/rankings").findsNoBarrier().goTo("/rankings/" + SLUG).findsNoBarrier();
        visitor.page().locator("[name='amount-" + number + "']").fill("750 000");
        visitor.sends(visitor.page().locator("button[name=case][value='" + number + "']").first());
        visitor.sends(visitor.page().locator("button[name=case][value='" + number + "'][formaction$='/decisions']"));
        visitor.findsNoBarrier().photograph("manager");
        visitor.goTo("/pools/" + SLUG).findsNoBarrier();
        assertThat(visitor.reads()).contains("1 550 000 kr");
        visitor.as(Cast.DAG);
        declares();
        take("decision/decision");
        visitor.findsNoBarrier();
        visitor.page().locator("[name=reasons]").fill("Søknaden er rangert som nummer to. Prosjektet treffer målene i utlysningen og har forpliktede deltakere.");
        submit(panelForm() + " button:not([name])");
        visitor.heardNoComplaint();
    }

    @Test
    @Order(6)
    void theStateAidIsClearedBeforeTheLetterIsMade() {
        // In 2022 only large awards are registered; here the county has been told otherwise.
        visitor.as(Cast.ADA).goTo("/worklist/aid/parameters").findsNoBarrier().goTo("/worklist/aid/parameters/register").findsNoBarrier();
        fill("validFrom", "1.1.2022", "thresholdEuro", "0", "workingDays", "20", "source", "Fylkeskommunens rutine");
        submit("main form.form");
        assertThat(visitor.reads()).contains("01.01.2022", "Fylkeskommunens rutine");
        visitor.as(Cast.ANNE);
        take("aid/case");
        assertThat(visitor.reads()).contains("brevet venter til statsstøtten er avklart");
        visitor.goTo("/cases/" + number + "/aid?basis=DE_MINIMIS").findsNoBarrier();
        visitor.page().locator("[name=confirmed]").all().forEach(Locator::check);
        fill("rate", "10,15", "rateSource", "Norges Bank", "grounds", "Nettverket driver økonomisk virksomhet og får en liten sum.");
        submit("form[action$='/assessment']");
        visitor.findsNoBarrier();
        assertThat(visitor.reads()).contains("Tilskuddet kan gis på dette grunnlaget", "750 000 kr").doesNotContain("brevet venter til");
        visitor.heardNoComplaint();
    }

    private void fill(String... fields) {
        for (int at = 0; at < fields.length; at += 2) {
            visitor.page().locator("main [name=" + fields[at] + "]").last().fill(fields[at + 1]);
        }
    }

    @Test
    @Order(7)
    void kariReadsTheLetterAndTheAwardIsPublished() {
        visitor.as(Cast.KARI).goTo("/applications");
        assertThat(visitor.reads()).as("the letter is held").doesNotContain("Innvilget");
        visitor.as(Cast.METTE);
        until("/rankings/" + SLUG + "/letters", "Slipp brevene (1)");
        visitor.findsNoBarrier();
        visitor.page().locator("[name=seen]").check();
        submit(panelForm());
        visitor.as(Cast.KARI);
        until("/applications", "Innvilget");
        visitor.click(TITLE).findsNoBarrier();
        visitor.page().locator("#letters-title ~ ul a").first().click();
        assertThat(visitor.reads()).contains("750 000 kr", "klage", "bagatellmessig støtte");
        visitor.findsNoBarrier().photograph("letter");
        visitor.as(Cast.METTE).goTo("/rankings/" + SLUG);
        visitor.sends(visitor.page().locator("button[name=case][value='" + number + "'][formaction$='/publications']"));
        visitor.goTo("/insight").findsNoBarrier().photograph("dashboard").goTo("/awards");
        assertThat(visitor.reads()).contains(TITLE);
        visitor.goTo("/demo/mailbox").findsNoBarrier();
        assertThat(visitor.reads()).contains(number);
        visitor.heardNoComplaint();
    }

    @Test
    @Order(8)
    void theAwardIsEnteredInTheRegister() {
        visitor.as(Cast.ANNE).goTo("/worklist/aid").findsNoBarrier();
        assertThat(visitor.reads()).contains(number, "Skal registreres", "Bagatellmessig støtte");
        visitor.goTo("/cases/" + number + "/aid");
        fill("reference", "ST-2022-17");
        submit("form[action$='/registration']");
        assertThat(visitor.findsNoBarrier().reads()).contains("ST-2022-17").doesNotContain("Merk som registrert");
        visitor.goTo("/worklist/aid?view=registered");
        assertThat(visitor.reads()).contains(number);
        visitor.heardNoComplaint();
    }

    @Test
    @Order(9)
    void kariTakesTheGrantAndIsToldWhatIsWrongWithTheAccount() {
        visitor.as(Cast.KARI).goTo("/applications").click(TITLE);
        String own = visitor.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
        visitor.goTo(own + "/grant").findsNoBarrier();
        visitor.page().locator("main form[action$='/acceptance'] input[type=checkbox]").all().forEach(Locator::check);
        fill("account", "1234 56 78904");
        visitor.sends(visitor.page().locator("main form[action$='/acceptance'] button[type=submit]"));
        visitor.findsNoBarrier();
        assertThat(visitor.page().locator("#account-error").innerText()).contains("Kontonummeret er ikke gyldig");
        assertThat(visitor.page().locator("[name=account]").inputValue()).isEqualTo("1234 56 78904");
        assertThat(visitor.page().locator("[name=terms]").isChecked()).as("nothing typed is lost").isTrue();
        fill("account", "8601 11 17947");
        visitor.sends(visitor.page().locator("main form[action$='/acceptance'] button[type=submit]"));
        assertThat(visitor.findsNoBarrier().reads()).contains("Akseptert", "947", "Si fra når prosjektet er i gang");
        visitor.goTo(own + "/claims").findsNoBarrier();
        asksForMoreTime(own);
        visitor.heardNoComplaint();
    }

    private void asksForMoreTime(String own) {
        visitor.goTo(own + "/changes").findsNoBarrier();
        visitor.page().locator("[name=kinds][value=PERIOD]").check();
        visitor.page().locator("details:has([name=newEnd])").first().evaluate("one => one.open = true");
        fill("newEnd", "31.12.2025", "reason", "Testlaben får utstyret et halvt år senere enn planlagt.");
        visitor.sends(visitor.page().locator("main form.form button[type=submit]").last());
        assertThat(visitor.findsNoBarrier().reads()).contains("31. desember 2025", "Hos fylkeskommunen");
        visitor.as(Cast.ANNE);
        take("grant/changes");
        visitor.findsNoBarrier();
        visitor.page().locator("[name=approve][value=true]").check();
        fill("assessment", "Forsinkelsen skyldes leverandøren. Målene er de samme.");
        submit("form[action$='/assessment']");
        visitor.as(Cast.METTE);
        take("grant/changes");
        visitor.findsNoBarrier().page().locator("[name=verdict][value=APPROVED]").check();
        fill("answer", "Dere får det tilleggsåret dere ber om.");
        submit("form[action$='/decision']");
        visitor.as(Cast.KARI);
        until(own + "/changes", "Godkjent");
        assertThat(visitor.findsNoBarrier().reads()).contains("Dere får det tilleggsåret dere ber om.");
    }

    @Test
    @Order(10)
    void theRoadIsOpenOnAPhoneAndWithoutJavaScript() {
        visitor.onAPhone().goTo("/calls/" + SLUG).findsNoBarrier();
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        visitor.withoutJavaScript().as(Cast.OLA).goTo("/applications");
        assertThat(visitor.reads()).contains("Ikke sendt");
    }

    private String panelForm() {
        return "main form.form";
    }

    private void submit(String form) {
        Locator place = visitor.page().locator(form);
        visitor.sends((form.contains("button") ? place : place.locator("button[type=submit]").first()).first());
        assertThat(visitor.page().locator(".ds-error-summary").count()).as(visitor.reads()).isZero();
    }

    // Takes the open step of the case from its page, once the process has come to it.
    private void take(String page) {
        String form = "form[action*='/worklist/']:has(input[value$='" + page + "'])";
        for (int attempt = 0; attempt < 30; attempt++) {
            visitor.goTo("/cases/" + number);
            if (visitor.page().locator(form).count() > 0) {
                visitor.sends(visitor.page().locator(form + " button").first());
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        throw new AssertionError("nothing to take for " + page + ": " + visitor.reads());
    }

    private void until(String path, String text) {
        for (int attempt = 0; attempt < 40; attempt++) {
            visitor.goTo(path);
            if (visitor.reads().contains(text)) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        throw new AssertionError(text + " never came: " + visitor.reads());
    }
}
