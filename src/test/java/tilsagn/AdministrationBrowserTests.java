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

import tilsagn.demo.Cast;

/** The administrator lets somebody in, reads who may do what, and registers an authority; the auditor reads the same. The guide's pictures. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrationBrowserTests {

    private static final List<String> PAGES = List.of("people", "delegations", "log", "roles");

    private final Visitor visitor;

    AdministrationBrowserTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    @Order(1)
    void adaLetsSomebodyIn() {
        visitor.as(Cast.ADA).goTo("/administration/people").findsNoBarrier().click("Ny ansatt");
        visitor.findsNoBarrier();
        Page page = visitor.page();
        page.locator("[name=name]").fill("Nina Nyansatt");
        page.locator("[name=email]").fill("nina@vtfk.example");
        page.locator("[name=roles][value=ADVISOR]").check();
        page.locator("[name=reason]").fill("Begynner som rådgiver i næringsseksjonen.");
        visitor.sends(page.locator("main form.form button[type=submit]"));
        assertThat(page).hasURL(Pattern.compile(".*/administration/people/.+"));
        visitor.findsNoBarrier().photograph("admin-person");
        visitor.goTo("/administration/people").photograph("admin-people");
        assertThat(visitor.reads()).contains("Nina Nyansatt");
        visitor.goTo("/administration/log").photograph("admin-log");
        assertThat(visitor.reads()).contains("Nina Nyansatt", "Ada Nygård", "næringsseksjonen");
        visitor.heardNoComplaint();
    }

    @Test
    @Order(2)
    void everyPageStandsTheTestOnADeskAndOnAPhone() {
        visitor.as(Cast.ADA);
        PAGES.forEach(page -> visitor.goTo("/administration/" + page).findsNoBarrier());
        visitor.goTo("/administration/delegations").photograph("admin-delegations");
        visitor.goTo("/administration/roles").photograph("admin-roles");
        visitor.onAPhone().as(Cast.ADA);
        for (String page : PAGES) {
            visitor.goTo("/administration/" + page).findsNoBarrier();
            assertThat((int) visitor.page().evaluate("document.documentElement.scrollWidth")).as(page).isLessThanOrEqualTo(390);
        }
    }

    @Test
    @Order(3)
    void theAuditorReadsTheSameWithoutAButton() {
        visitor.as(Cast.ROLF);
        for (String page : PAGES) {
            visitor.goTo("/administration/" + page).findsNoBarrier();
            assertThat(visitor.page().locator("main form[method=post]").count()).as(page).isZero();
        }
        visitor.heardNoComplaint();
    }
}
