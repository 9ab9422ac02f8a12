package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;
import tilsagn.grant.ClaimScene;

/** A claim in a browser: Siri writes it on a phone and sees what it makes while she types; Anne opens and attests it; Mette reads it. */
@BrowserTest
class ClaimBrowserTests {

    private final Visitor siri;
    private final Visitor anne;
    private final ClaimScene scene;

    ClaimBrowserTests(Visitor siri, Visitor anne, ClaimScene scene) {
        this.siri = siri;
        this.anne = anne;
        this.scene = scene;
    }

    @Test
    void aClaimIsWrittenOnAPhoneAndAttested() {
        ClaimScene.Running running = scene.runs(CastOrganisation.PROSESSPARTNER.number(), Nok.of(750_000));
        String number = running.number().value();
        siri.onAPhone().as(Cast.SIRI).goTo("/applications/" + running.application() + "/claims").findsNoBarrier().photograph("claims-list");
        siri.sends(siri.page().locator("main form button").first()).findsNoBarrier();
        Page page = siri.page();
        page.locator("[name=cost-RND_PARTNER]").fill("1 300 000");
        assertThat(page.locator("#arithmetic tr.result")).containsText("562");
        page.locator("[name=words]").fill("Halvferdig");
        page.locator("[name=words]").blur();
        assertThat(page.locator("#autosave-status")).containsText("Lagret");
        page.reload();
        assertThat(page.locator("[name=words]")).hasValue("Halvferdig");
        assertThat(page.locator("[name=cost-RND_PARTNER]")).hasValue(java.util.regex.Pattern.compile("1.300.000"));
        page.locator("[name=words]").fill("");
        page.locator("[name='hours[0].who']").fill("Prosjektleder");
        page.locator("[name='hours[0].hours']").fill("10");
        page.locator("[name='hours[0].salary']").fill("650 000");
        siri.sends(page.locator("form#claim-form > .buttons button[value=save]"));
        siri.findsNoBarrier().photograph("claim-form");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/claim-form-full.png")).setFullPage(true));
        page.locator("#claim-file").setInputFiles(new FilePayload("revisor.pdf", "application/pdf", BadFiles.pdf()));
        siri.sends(page.locator("form[enctype] button"));
        page.locator("[name=costsFrom]").fill("01.01.2001");
        siri.sends(page.locator("form#claim-form > .buttons button[value=send]"));
        assertThat(page.locator("ds-error-summary")).containsText("prosjektperioden");
        siri.findsNoBarrier();
        String day = page.locator("#costsFrom-hint").innerText().replaceAll(".*er (.*?) til .*", "$1");
        page.locator("[name=costsFrom]").fill(numbers(day));
        page.locator("[name=costsTo]").fill(numbers(day));
        page.locator("[name=words]").fill("Forsøkene ble større enn planlagt.");
        siri.sends(page.locator("form#claim-form > .buttons button[value=send]"));
        assertThat(page.locator("main")).containsText("Trekk kravet");
        siri.findsNoBarrier().heardNoComplaint();

        anne.as(Cast.ANNE).isImpartialOn(number).goTo("/cases/" + number + "/grant/claims").findsNoBarrier();
        anne.sends(anne.page().locator("button[value=open]")).findsNoBarrier();
        anne.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/claim-staff-full.png")).setFullPage(true));
        anne.sends(anne.page().locator("button[value=attest]"));
        assertThat(anne.page().locator("main")).containsText("Attestert av Anne Lindgård");
        anne.goTo("/cases/" + number + "/grant/account").findsNoBarrier();
        anne.heardNoComplaint();
    }

    // 5. september 2022 as the field wants it.
    private static String numbers(String day) {
        String[] parts = day.split("\\.? ");
        java.util.List<String> months = java.util.List.of("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "desember");
        return parts[0] + "." + (months.indexOf(parts[1]) + 1) + "." + parts[2];
    }
}
