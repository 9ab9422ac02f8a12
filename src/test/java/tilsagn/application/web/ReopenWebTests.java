package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Guests;
import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.ProjectSection;
import tilsagn.application.Revisions;
import tilsagn.application.TeamRole;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.QueuedMails;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Opening a sent application again and sending a new version, as the applicant and the county meet it. */
@HouseTest
class ReopenWebTests {

    private static final String NEW_TITLE = "Testhall med felles verksted";

    @Autowired
    QueuedMails queued;
    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Guests guests;
    @Autowired
    Applications applications;
    @Autowired
    Revisions revisions;
    @Autowired
    Cases cases;
    @Autowired
    Assessments assessments;
    @Autowired
    GreenMail postOffice;
    @Autowired
    JdbcClient database;

    private Call call;
    private CaseNumber number;
    private UUID id;
    private String home;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        id = cases.get(number).id();
        home = "/applications/" + id;
    }

    @Test
    void thePageSaysWhatCountsAndNothingHappensWithoutACross() throws Exception {
        assertThat(screen.get(Cast.SIRI, home).is(200).html()).contains(home + "/reopen").doesNotContain(home + "/versions");
        assertThat(screen.get(Cast.SIRI, home + "/reopen").is(200).text()).contains(number.value(), screen.says("application.reopen.means.counts"));
        Screen.Answer refused = screen.post(Cast.SIRI, home + "/reopen").is(422);
        assertThat(refused.error("confirmed")).isEqualTo(screen.says("application.reopen.confirm"));
        assertThat(screen.get(Cast.SIRI, home).is(200).html()).doesNotContain(screen.says("application.reopen.opened"));
    }

    @Test
    void whileItIsOpenEveryPageSaysWhichVersionCounts() throws Exception {
        String draft = opens();
        assertThat(screen.get(Cast.SIRI, home).is(200).text()).contains(screen.says("application.reopen.opened"), draft).doesNotContain(home + "/reopen");
        assertThat(screen.get(Cast.SIRI, draft).is(200).text()).contains(screen.says("application.reopen.draft", number.value()), home);
        assertThat(screen.get(Cast.SIRI, "/applications").is(200).text()).contains(screen.says("application.reopen.tag", number.value()), draft);
        assertThat(screen.get(Cast.SIRI, draft + "/discard").is(200).text()).contains(screen.says("application.reopen.draft.discard"));
        assertThat(screen.get(Cast.SIRI, home + "/reopen").is(303).location()).isEqualTo(draft);
        write(draft);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).contains(screen.says("application.reopen.case")).doesNotContain(NEW_TITLE);
        assertThat(screen.post(Cast.ANNE, "/cases/" + number + "/assessment/formal-check", admitted()).is(409).text())
            .contains(screen.says("application.reopen.open"));
    }

    @Test
    void theNewVersionHasItsReceiptAndTheDifferenceIsShownInWords() throws Exception {
        String draft = opens();
        String firstHash = cases.get(number).contentHash();
        write(draft);
        assertThat(screen.post(Cast.SIRI, draft + "/submit").is(303).location()).isEqualTo(home + "/receipt");
        assertThat(screen.post(Cast.SIRI, draft + "/submit").is(303).location()).isEqualTo(home + "/receipt");
        String receipt = screen.get(Cast.SIRI, home + "/receipt").is(200).text();
        assertThat(receipt).contains(number.value(), screen.says("application.versions.version", "2"), cases.get(number).contentHash(),
            screen.says("application.versions.first")).doesNotContain(firstHash);
        for (String page : new String[] {"", "/receipt", "/read", "/versions"}) {
            assertThat(screen.get(Cast.SIRI, draft + page).is(303).location()).isEqualTo(home + page);
        }
        assertThat(screen.get(Cast.SIRI, "/applications").is(200).html()).contains(home).doesNotContain(draft);
        difference(screen.get(Cast.SIRI, home + "/versions").is(200).text(), firstHash);
        difference(screen.get(Cast.ANNE, "/cases/" + number + "/versions").is(200).text(), firstHash);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).contains("/cases/" + number + "/versions", NEW_TITLE);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").is(200).text()).contains(screen.says("journal.application.resubmitted"));
    }

    private void difference(String page, String firstHash) {
        assertThat(page).contains(firstHash, cases.get(number).contentHash(), Cast.SIRI.fullName(),
            screen.says("application.versions.difference", "1", "2"), screen.says("application.section.PROJECT"), "<ins>", "<del>",
            "[" + screen.says("application.versions.mark.OUT") + ": ", "[" + screen.says("application.versions.mark.IN") + ": ")
            .doesNotContain(screen.says("application.versions.same"), screen.says("application.section.AID"));
    }

    @Test
    void everybodyIsToldOnceInTheirLanguage() throws Exception {
        String address = stage.user(Cast.SIRI).email();
        String draft = opens();
        screen.post(Cast.SIRI, home + "/reopen", "confirmed", "true").is(303);
        queued.goOut();
        assertThat(PostOffice.mailsTo(postOffice, address)).filteredOn(mail -> mail.contains(number.value()) && mail.contains("endring")).hasSize(1);
        write(draft);
        screen.post(Cast.SIRI, draft + "/submit").is(303);
        screen.post(Cast.SIRI, draft + "/submit").is(303);
        queued.goOut();
        assertThat(PostOffice.mailsTo(postOffice, address)).filteredOn(mail -> mail.contains("versjon 2") && mail.contains(number.value())
            && mail.contains(cases.get(number).contentHash())).hasSize(1);
        assertThat(database.sql("select count(*) from outgoing_mail where mail_key like ?").param(number + "/ACKNOWLEDGEMENT/2/%")
            .query(Long.class).single()).isPositive();
    }

    @Test
    void onlyTheLeadOpensItAndToStrangersItDoesNotExist() throws Exception {
        for (String page : new String[] {"/reopen", "/versions"}) {
            screen.get(Cast.NILS, home + page).is(404);
        }
        screen.post(Cast.NILS, home + "/reopen", "confirmed", "true").is(404);
        screen.get(Cast.VERA, "/cases/" + number + "/versions").is(404);
    }

    @Test
    void whoOnlyWritesReadsThatTheLeadMayOpenIt() throws Exception {
        UUID other = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(300_000));
        guests.joins(Cast.SIRI, other, Cast.NILS, TeamRole.WRITER);
        stage.by(Cast.SIRI, user -> applications.submit(user, other));
        String address = "/applications/" + other;
        assertThat(screen.get(Cast.NILS, address).is(200).html()).doesNotContain(address + "/reopen");
        assertThat(screen.get(Cast.NILS, address + "/reopen").is(200).text()).contains(screen.says("application.reopen.lead"));
        screen.post(Cast.NILS, address + "/reopen", "confirmed", "true").is(409);
        UUID draft = stage.get(Cast.SIRI, user -> revisions.reopen(user, other, true));
        screen.get(Cast.NILS, "/applications/" + draft + "/project").is(200);
    }

    @Test
    void afterTheFormalCheckAndAfterTheDeadlineItIsRefusedInWords() throws Exception {
        String draft = opens();
        stage.deadlinePasses(call);
        assertThat(screen.get(Cast.SIRI, home).is(200).text()).contains(screen.says("application.reopen.opened.late"));
        assertThat(screen.get(Cast.SIRI, draft).is(200).text()).contains(screen.says("application.reopen.draft.late", number.value()));
        CaseNumber late = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        stage.passesFormalCheck(late);
        String checked = "/applications/" + cases.get(late).id();
        assertThat(screen.post(Cast.SIRI, checked + "/reopen", "confirmed", "true").is(409).text()).contains(screen.says("application.reopen.checked"));
        assertThat(screen.get(Cast.SIRI, checked).is(200).html()).doesNotContain(checked + "/reopen");
    }

    @Test
    void aPersonWithAConflictSeesNoVersions() throws Exception {
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, number, false, "Søsteren min er daglig leder hos søkeren."));
        screen.get(Cast.BJORN, "/cases/" + number + "/versions").is(404);
    }

    private String opens() throws Exception {
        return screen.post(Cast.SIRI, home + "/reopen", "confirmed", "true").is(303).location();
    }

    private void write(String draft) {
        UUID one = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        stage.by(Cast.SIRI, user -> {
            ProjectSection now = applications.draft(user, one).project();
            applications.save(user, one, new ProjectSection(now.phase(), NEW_TITLE, now.summary(), now.startDate(), now.endDate()));
        });
    }

    private static String[] admitted() {
        return new String[] {"outcome", "ADMITTED", "check-ELIGIBLE_APPLICANT", "true", "check-WITHIN_DEADLINE", "true", "check-NOT_STARTED", "true",
            "check-ENOUGH_PARTNERS", "true", "check-PLAN_WITHIN_LIMITS", "true", "check-DECLARATIONS_GIVEN", "true"};
    }
}
