package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Sending, as the one who sends meets it: a receipt, the same receipt again, or a refusal that harms nothing. */
@HouseTest
class SubmitWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;

    private Call call;
    private UUID draft;

    @BeforeEach
    void siriHasOnlyToSend() {
        call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
    }

    @Test
    void sendingLeadsToAReceiptWithReferenceTimeAndHash() throws Exception {
        assertThat(screen.post(Cast.SIRI, home() + "/submit").is(303).location()).isEqualTo(home() + "/receipt");

        String receipt = screen.get(Cast.SIRI, home() + "/receipt").is(200).text();
        GrantApplication sent = application();
        assertThat(receipt).contains(screen.says("application.receipt.title"), ">" + sent.caseNumber() + "<", ">" + sent.contentHash() + "<",
            "400 000 kr")
            .containsPattern("\\d{1,2}\\. \\p{L}+ 20\\d\\d kl\\. \\d\\d\\.\\d\\d\\.\\d\\d<").containsPattern(">[0-9a-f]{64}<");
        assertThat(screen.get(Cast.ANNE, "/cases/" + sent.caseNumber()).is(200).html()).contains(CastOrganisation.PROSESSPARTNER.fullName());
    }

    @Test
    void aRetriedPostGivesTheSameReceiptAlsoAfterTheDeadline() throws Exception {
        screen.post(Cast.SIRI, home() + "/submit").is(303);
        GrantApplication first = application();
        String receipt = facts(screen.get(Cast.SIRI, home() + "/receipt").is(200));

        assertThat(screen.post(Cast.SIRI, home() + "/submit").is(303).location()).isEqualTo(home() + "/receipt");
        stage.deadlinePasses(call);
        assertThat(screen.post(Cast.SIRI, home() + "/submit").is(303).location()).isEqualTo(home() + "/receipt");

        assertThat(application().caseNumber()).isEqualTo(first.caseNumber());
        assertThat(facts(screen.get(Cast.SIRI, home() + "/receipt").is(200))).isEqualTo(receipt);
        assertThat(cases.submittedIn(call.id())).hasSize(1);
    }

    @Test
    void afterTheDeadlineASendingIsRefusedWithTheDraftIntactThoughThePageWasOpenedBefore() throws Exception {
        assertThat(screen.get(Cast.SIRI, home() + "/check").is(200).html()).contains(">" + screen.says("application.send") + "</button>");
        time.moveTo(call.deadline());

        Screen.Answer refused = screen.post(Cast.SIRI, home() + "/submit").is(409);

        assertThat(refused.text()).contains(screen.says("application.deadline-passed"), screen.says("application.check.intact"), "Felles testhall");
        assertThat(refused.html()).doesNotContain(">" + screen.says("application.send") + "</button>");
        assertThat(application().status()).isIn(ApplicationStatus.DRAFT, ApplicationStatus.NOT_SUBMITTED);
        assertThat(application().costLines()).hasSize(3);
    }

    @Test
    void whenTheTimerHasClosedTheCallTheDraftIsIkkeSendtReadableAndUnchangeable() throws Exception {
        stage.deadlinePasses(call);

        assertThat(screen.post(Cast.SIRI, home() + "/submit").is(409).text()).contains(screen.says("application.deadline-passed"));
        assertThat(screen.get(Cast.SIRI, home()).is(200).text()).contains(screen.says("application.party-status.NOT_SUBMITTED"));
        assertThat(screen.get(Cast.SIRI, home() + "/read").is(200).text()).contains("Felles testhall", "Prosjektledelse og samlinger");
        screen.get(Cast.SIRI, home() + "/receipt").is(404);
        Screen.Answer late = screen.post(Cast.SIRI, home() + "/project", "title", "Skrevet for sent").is(409);
        assertThat(late.text()).contains(screen.says("application.not-a-draft"));
        assertThat(late.value("title")).as("not lost for the one who typed it").isEqualTo("Skrevet for sent");
        assertThat(application().title()).startsWith("Felles testhall");
    }

    @Test
    void whatIsSentCanNoLongerBeChanged() throws Exception {
        screen.post(Cast.SIRI, home() + "/submit").is(303);
        String hash = application().contentHash();

        for (Section section : Section.values()) {
            assertThat(screen.get(Cast.SIRI, home() + "/" + section.path()).is(303).location()).isEqualTo(home());
            Screen.Answer refused = screen.post(Cast.SIRI, home() + "/" + section.path(), "title", "Ny tittel", "contactName", "En annen").is(409);
            assertThat(refused.text()).as(section.path()).contains(screen.says("application.not-a-draft"));
        }
        GrantApplication after = application();
        assertThat(after.title()).startsWith("Felles testhall");
        assertThat(after.contentHash()).isEqualTo(hash);
        assertThat(cases.submittedContent(after.caseNumber())).contains("Felles testhall").doesNotContain("Ny tittel", "En annen");
        assertThat(screen.get(Cast.SIRI, home() + "/check").is(303).location()).isEqualTo(home());
    }

    @Test
    void anIncompleteDraftIsRefusedWithTheListOfFaultsAndNothingIsSent() throws Exception {
        screen.post(Cast.SIRI, home() + "/declarations").is(303);

        Screen.Answer refused = screen.post(Cast.SIRI, home() + "/submit").is(422);

        assertThat(refused.text()).contains(screen.says("application.check.problems", "3"), home() + "/declarations#truthful");
        assertThat(application().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void aDraftOfOthersDoesNotExist() throws Exception {
        List<String> pages = List.of("", "/check", "/read", "/receipt", "/applicant", "/project", "/goals", "/content", "/partners", "/plan",
            "/declarations");
        for (Cast other : List.of(Cast.OLA, Cast.ANNE, Cast.METTE, Cast.ROLF, Cast.ADA)) {
            for (String page : pages) {
                screen.get(other, home() + page).is(404);
            }
            for (String form : List.of("/submit", "/project", "/plan", "/plan/preview")) {
                screen.post(other, home() + form, "title", "Kapret").is(404);
            }
        }
        assertThat(application().title()).startsWith("Felles testhall");
        assertThat(application().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void whoIsNotLoggedInIsAskedToAndNothingIsSent() throws Exception {
        assertThat(screen.post(null, home() + "/submit").status()).isBetween(302, 303);
        assertThat(application().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void theListOfMyApplicationsTellsWhatBecameOfIt() throws Exception {
        assertThat(screen.get(Cast.SIRI, "/applications").is(200).html()).contains(home());
        screen.post(Cast.SIRI, home() + "/submit").is(303);
        assertThat(screen.get(Cast.SIRI, "/applications").is(200).text()).contains(application().caseNumber()
            .value(), screen.says("application.party-status.UNDER_TREATMENT"));
    }

    private String home() {
        return "/applications/" + draft;
    }

    private GrantApplication application() {
        return stage.get(Cast.SIRI, user -> applications.draft(user, draft));
    }

    private static String facts(Screen.Answer receipt) {
        return receipt.html().substring(receipt.html().indexOf("class=\"confirmation\""), receipt.html().indexOf("</dl>"));
    }
}
