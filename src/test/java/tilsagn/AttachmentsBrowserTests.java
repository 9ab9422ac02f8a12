package tilsagn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tilsagn.demo.Cast;
import tilsagn.document.BadFiles;

/** Ola attaches to his draft, with JavaScript and without, and leaves it as it was. */
@BrowserTest
class AttachmentsBrowserTests {

    private static final String TITLE = "Programvare som sparer strøm";

    private final Visitor visitor;
    private String path;

    AttachmentsBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @BeforeEach
    void olaOpensHisAttachments() {
        visitor.as(Cast.OLA).goTo("/applications").click(TITLE);
        path = visitor.page().url().replaceFirst(".*(/applications/[^/?#]+).*", "$1/attachments");
        visitor.goTo(path);
    }

    @AfterEach
    void nothingIsLeft() {
        visitor.goTo(path);
        while (removals().count() > 0) {
            removals().first().click();
            visitor.page().locator("main button[data-color=danger]").click();
            assertThat(visitor.page().locator(".flash").first()).containsText("Filen er fjernet.");
        }
    }

    @Test
    void severalFilesAreSentOneByOneEachWithItsAnswer() {
        visitor.findsNoBarrier();
        assertThat(other().locator("button[type=submit]")).isHidden();
        choose(other(), file("Første.pdf", BadFiles.pdf()), file("faktura.pdf", BadFiles.program()), file("Andre.pdf", BadFiles.pdf()));

        assertThat(other().locator(".uploads [data-state=attached]")).hasCount(2);
        assertThat(other().locator(".uploads [data-state=refused]")).containsText("«faktura.pdf» er et program");
        assertThat(other().locator(".files a[href$='/remove']")).hasCount(2);
        assertThat(visitor.page().getByText("viruskontrollert")).hasCount(1);
        visitor.findsNoBarrier().heardNoComplaint().photograph("attachments");
    }

    @Test
    void aFileThatIsTooLargeIsSaidSoWithoutBeingSent() {
        byte[] large = Arrays.copyOf(BadFiles.pdf(), (25 << 20) + 1);
        choose(other(), file("film.pdf", large));
        assertThat(other().locator(".uploads [data-state=refused]")).containsText("film.pdf: ikke lagt ved: filen er større enn 25 MB");
        assertThat(other().locator(".files")).hasCount(0);
    }

    @Test
    void anUploadShowsHowFarItHasComeAndCanBeCancelled() {
        // The server is slow to answer: the request is held back on its way.
        List<Route> held = new ArrayList<>();
        visitor.page().route(Pattern.compile(".*/attachments$"), route -> {
            if ("POST".equals(route.request().method())) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        choose(other(), file("treg.pdf", BadFiles.pdf()), file("venter.pdf", BadFiles.pdf()));
        Locator first = other().locator(".uploads li").first();
        assertThat(first.locator("progress")).isVisible();
        visitor.findsNoBarrier();
        first.locator("button").click();
        assertThat(first).containsText("treg.pdf: avbrutt");
        other().locator(".uploads li").nth(1).locator("button").click();
        assertThat(other().locator(".uploads [data-state=cancelled]")).hasCount(2);
        // What is still held back must not be let through when nobody holds it any more.
        held.forEach(Route::abort);
        visitor.page().unrouteAll();
        assertThat(other().locator(".files")).hasCount(0);
    }

    @Test
    void aLogoutOnTheWayIsToldAndNothingIsClaimed() {
        visitor.page().context().clearCookies();
        choose(other(), file("plan.pdf", BadFiles.pdf()));
        assertThat(other().locator(".uploads [data-state=refused]")).containsText("ikke lagt ved: forbindelsen ble brutt, eller du er logget ut");
        visitor.as(Cast.OLA);
    }

    @Test
    void withoutJavaScriptTheButtonSendsThemAllAndAFileIsReplacedAndRemoved() {
        visitor.withoutJavaScript().as(Cast.OLA).goTo(path);
        choose(other(), file("Første.pdf", BadFiles.pdf()), file("skript.pdf", BadFiles.scriptedPdf()));
        other().locator("form.upload button[type=submit]").click();
        assertThat(visitor.page().locator(".ds-error-summary")).containsText("«skript.pdf» inneholder skript");
        assertThat(other().locator(".files li")).hasCount(1);

        other().locator("details.replace summary").click();
        other().locator("details.replace input[type=file]").setInputFiles(file("Ny.pdf", BadFiles.pdf()));
        other().locator("details.replace button[type=submit]").click();
        assertThat(visitor.page().locator(".flash").first()).containsText("Filen er byttet ut.");
        assertThat(other().locator(".files")).containsText("Ny.pdf");

        removals().first().click();
        assertThat(visitor.page().locator("main")).containsText("«Ny.pdf» blir slettet");
        visitor.page().locator("main button[data-color=danger]").click();
        assertThat(other().locator(".files")).hasCount(0);
    }

    private Locator other() {
        return visitor.page().locator("#kind-OTHER");
    }

    private Locator removals() {
        return visitor.page().locator(".files a[href$='/remove']");
    }

    private static void choose(Locator section, FilePayload... files) {
        section.locator("form.upload input[type=file]").setInputFiles(files);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }
}
