package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import tilsagn.document.BadFiles;

/** Somebody who has never been here gets from the call's page to a receipt by what the pages say; the guide for applicants is these pictures. */
@BrowserTest
class FirstApplicationBrowserTests {

    private static final String CALL = "/calls/vtfk-bedriftsnettverk-og-klynger-2022-2";
    private static final String EMAIL = "marit.myrvold@example.org";
    private static final String PASSWORD = "fire ord uten mening";

    private final Visitor visitor;

    FirstApplicationBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void fromTheCallToTheReceipt() {
        visitor.goTo(CALL).photograph("guide-call").click("Start søknad");
        sheGetsAnAccount();
        sheSaysWhoApplies();
        sheMayApply();
        sheDescribesTheProject();
        sheSaysWhoTakesPartAndWhatItCosts();
        sheAttachesWhatIsAskedFor();
        sheChecksAndSends();
        visitor.heardNoComplaint();
    }

    private void sheGetsAnAccount() {
        visitor.click("Ny her? Registrer deg");
        fill(Map.of("name", "Marit Myrvold", "email", EMAIL, "password", PASSWORD));
        visitor.photograph("guide-register");
        page().locator("main button[type=submit]").last().click();
        assertThat(page().locator("h1")).hasText("Se i e-posten din");
        Locator link = page().locator("a[href^='/register/confirm/']");
        for (int tries = 0; tries < 40 && !visitor.goTo("/demo/mailbox").page().locator("main").innerText().contains(EMAIL); tries++) {
            page().waitForTimeout(250);
        }
        link.first().click();
        visitor.click("Ja, det er meg");
        page().locator("#username").fill(EMAIL);
        page().locator("#password").fill(PASSWORD);
        page().locator("#password").press("Enter");
    }

    private void sheSaysWhoApplies() {
        assertThat(page().locator("h1")).hasText("Start søknad");
        // What looks the number up must be there before anything is typed.
        page().waitForLoadState();
        page().locator("#organisationNumber").fill("315 113 407");
        page().waitForSelector("#register-answer .found");
        page().locator("[name=writtenStandard][value=NB]").check();
        visitor.photograph("guide-start").click("Start søknaden");
    }

    private void sheMayApply() {
        page().locator("[name=targetGroup][value=BUSINESS_NETWORK]").check();
        for (String condition : new String[] {"notStarted", "notInDifficulty", "noRecoveryOrder"}) {
            page().locator("[name=" + condition + "][value=true]").check();
        }
        assertThat(page().locator("#verdict")).containsText("Dere kan søke");
        fill(Map.of("countyEffect", "Fire matbedrifter i Lågendalen går sammen om transport og emballasje."));
        page().locator("[name=municipalities]").first().check();
        visitor.findsNoBarrier().photograph("guide-eligibility");
        next();
    }

    private void sheDescribesTheProject() {
        fill(Map.of("contactName", "Marit Myrvold", "contactEmail", EMAIL, "projectManager", "Marit Myrvold"));
        next();
        page().locator("[name=phase]").first().check();
        fill(Map.of("title", "Felles transport av lokal mat", "summary", "Fire bedrifter samler transport og emballasje for lokal mat.", "startDate",
            "03.10.2022", "endDate", "30.06.2023", answer("LOCATION"), "Lågendalen", answer("ADDITIONALITY"), "Bedriftene kjører videre hver for seg."));
        assertThat(page().locator("#autosave-status")).containsText("Lagret kl.");
        visitor.photograph("guide-autosave");
        next();
        fill(Map.of("background", "Hver bedrift kjører sin egen bil til de samme butikkene.", "objectives[0].goal", "Halvere antall kjørte kilometer",
            "objectives[0].indicator", "Kilometer i måneden", "objectives[0].target", "2 000", "objectives[0].measureDate", "30.06.2023",
            "activities[0].what", "Prøve felles ruter", "activities[0].responsible", "Marit Myrvold", "activities[0].fromDate", "03.10.2022",
            "activities[0].toDate", "30.06.2023", answer("RD_PROJECTS"), "1"));
        fill(Map.of(answer("JOBS_NEW"), "1,5"));
        next();
        page().locator("[name=greenContributions]").first().check();
        page().locator("[name=strategyGoal]").first().check();
        page().locator("[name='" + answer("SDG") + "']").nth(11).check();
        fill(Map.of("greenTransition", "Færre biler på veien og mindre engangsemballasje.", "smartSpecialisation", "Lokal mat er en styrke i regionen."));
        next();
        fill(Map.of(answer("ORGANISATION"), "Bedriftene møtes hver måned, og Marit leder arbeidet."));
        next();
    }

    private void sheSaysWhoTakesPartAndWhatItCosts() {
        String[] companies = {"Matklyngen Lågendalen", "Hvarnes Ysteri", "Svarstad Bakeri", "Kodal Gårdsmat"};
        for (int at = 0; at < companies.length; at++) {
            String row = "partners[" + at + "].";
            if (at > 0) {
                page().locator("button[name=addRow][value=partners]").click();
            }
            page().locator("[name='" + row + "name']").fill(companies[at]);
            page().locator("[name='" + row + "grouping']").selectOption("ENTREPRENEUR");
            page().locator("[name='" + row + "role']").selectOption(at == 0 ? "WORK_LEAD" : "PARTICIPANT");
            page().locator("[name='" + row + "sme'][type=checkbox]").check();
            page().locator("[name='" + row + "letterOfIntent'][type=checkbox]").check();
        }
        next();
        page().locator("[name=vatDeductible][value=true]").check();
        line("costLines[0].", Map.of("activity", "Ruteplanlegger", "year", "2022", "amount", "120 000"), "category", "PURCHASED_SERVICES");
        page().locator("button[name=addRow][value=costLines]").click();
        line("costLines[1].", Map.of("activity", "Samlinger", "year", "2023", "amount", "80 000"), "category", "EVENTS_TRAINING");
        line("financeLines[0].", Map.of("status", "APPLIED", "year", "2022", "amount", "100 000"), "source", "COUNTY");
        page().locator("button[name=addRow][value=financeLines]").click();
        line("financeLines[1].", Map.of("name", "Bedriftene", "status", "CONFIRMED", "year", "2023", "amount", "100 000"), "source", "PARTNER_CASH");
        assertThat(page().locator(".plan-bar")).containsText("200 000");
        visitor.photograph("guide-plan");
        next();
        page().locator("[name=noAidHistory][type=checkbox]").check();
        page().locator("[name=noOtherApplications][type=checkbox]").check();
        next();
    }

    private void line(String row, Map<String, String> cells, String choice, String chosen) {
        page().locator("[name='" + row + choice + "']").selectOption(chosen);
        cells.forEach((cell, text) -> {
            Locator field = page().locator("[name='" + row + cell + "']");
            if (field.evaluate("one => one.tagName").equals("SELECT")) {
                field.selectOption(text);
            } else {
                field.fill(text);
            }
        });
    }

    private void sheAttachesWhatIsAskedFor() {
        assertThat(page().locator("h1")).hasText("Vedlegg");
        Locator missing = page().locator(".attachments").filter(new Locator.FilterOptions().setHasText("Må legges ved"));
        for (int left = missing.count(); left > 0; left--) {
            missing.first().locator("input[name=files]").setInputFiles(new FilePayload("Dokument " + left + ".pdf", "application/pdf", BadFiles.pdf()));
            assertThat(missing).hasCount(left - 1);
        }
        visitor.findsNoBarrier().photograph("guide-attachments").click("Gå videre");
    }

    private void sheChecksAndSends() {
        for (String given : new String[] {"truthful", "authorised", "publicityUnderstood"}) {
            page().locator("[name=" + given + "][type=checkbox]").check();
        }
        next();
        assertThat(page().locator("h1")).hasText("Kontroller søknaden");
        visitor.findsNoBarrier().photograph("guide-check").click("Send søknaden");
        assertThat(page().locator("h1")).containsText("sendt");
        visitor.findsNoBarrier().photograph("guide-receipt");
    }

    private static String answer(String question) {
        return "answers[" + question + "]";
    }

    private void fill(Map<String, String> fields) {
        fields.forEach((name, text) -> page().locator("main [name='" + name + "']").fill(text));
    }

    private void next() {
        String before = page().url();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre og gå videre")).click();
        page().waitForURL(url -> !url.equals(before));
    }

    private Page page() {
        return visitor.page();
    }
}
