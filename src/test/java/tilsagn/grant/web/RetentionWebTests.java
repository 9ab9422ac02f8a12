package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.ArchiveDesk;
import tilsagn.grant.Retentions;

/** What has been kept long enough is shown first, erased when an administrator says so, and logged. */
@YearsTest
class RetentionWebTests {

    private static final String PAGE = "/administration/retention";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Retentions retentions;
    @Autowired
    ArchiveDesk desk;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    JdbcClient database;

    private UUID draft;
    private CaseNumber rejected;

    @BeforeEach
    void anOldDraftAndAnOldRejection() {
        Call call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        rejected = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.isAssessed(rejected, Nok.ZERO, 1, 1, 1, 1, 1, 1, 1);
        stage.deadlinePasses(call);
        stage.isAllocated(rejected, Nok.ZERO, "Prosjektet når ikke terskelen i utlysningen.");
        stage.isDecided(Cast.EVA, rejected, Nok.ZERO);
    }

    @Test
    void theDryRunChangesNothing() throws Exception {
        assertThat(due()).doesNotContain(draft.toString(), rejected.value());
        areOld();
        assertThat(due()).contains(draft.toString()).doesNotContain(rejected.value());
        assertThat(screen.get(Cast.ADA, PAGE).is(200).text()).contains(screen.says("grant.retention.waiting.why"), rejected.value());
        isInTheArchive();

        assertThat(due()).contains(draft.toString(), rejected.value());
        assertThat(screen.get(Cast.ADA, PAGE).is(200).text()).contains(draft.toString(), rejected.value(), screen.says("grant.retention.run"));
        assertThat(screen.get(Cast.ROLF, PAGE).is(200).text()).contains(rejected.value()).doesNotContain(screen.says("grant.retention.run"));
        assertThat(cases.get(rejected).applicant().contactName()).isNotBlank();
        screen.get(Cast.METTE, PAGE).is(404);
    }

    @Test
    void anAdministratorErasesWhatTheyHaveSeenAndTheLogNamesIt() throws Exception {
        areOld();
        isInTheArchive();
        String seen = String.valueOf(due().size());
        assertThat(screen.post(Cast.ADA, PAGE, "seen", seen).is(422).error("confirmed")).isEqualTo(screen.says("grant.retention.confirm"));
        screen.post(Cast.ADA, PAGE, "seen", "0", "confirmed", "true").is(409);
        screen.post(Cast.ROLF, PAGE, "seen", seen, "confirmed", "true").is(409);
        assertThat(cases.get(rejected).applicant().contactName()).isNotBlank();

        screen.post(Cast.ADA, PAGE, "seen", seen, "confirmed", "true").is(303);
        assertThat(stage.get(Cast.SIRI, user -> applications.draft(user, draft)).status()).isEqualTo(ApplicationStatus.DISCARDED);
        assertThat(cases.get(rejected).applicant().contactName()).isNull();
        assertThat(cases.get(rejected).applicant().contactEmail()).isNull();
        assertThat(cases.submittedContent(rejected)).contains("contactName=***", "organisationName=" + cases.get(rejected).organisationName());
        assertThat(screen.get(Cast.ANNE, "/cases/" + rejected + "/archive").is(200).text()).contains(screen.says("grant.archive.gone"));
        for (String page : List.of("", "/letters", "/messages", "/journal", "/assessment", "/decision", "/process")) {
            screen.get(Cast.ANNE, "/cases/" + rejected + page).is(200);
        }
        assertThat(due()).doesNotContain(draft.toString(), rejected.value());
        assertThat(stage.get(Cast.ROLF, retentions::log)).extracting(Retentions.Erased::subject).contains(draft.toString(), rejected.value());
        assertThat(screen.get(Cast.ADA, PAGE).is(200).text()).contains(Cast.ADA.fullName());
    }

    @Test
    void theNightsEraseOnlyWhenAnAdministratorHasSaidSo() throws Exception {
        assertThat(screen.post(Cast.ADA, PAGE + "/nights", "run", "true").is(422).error("approved")).isEqualTo(screen.says("grant.retention.nights.approve"));
        screen.post(Cast.ROLF, PAGE + "/nights", "run", "true", "approved", "true").is(409);
        assertThat(screen.get(Cast.ROLF, PAGE).is(200).text()).contains(screen.says("grant.retention.nights.off"));
        screen.post(Cast.ADA, PAGE + "/nights", "run", "true", "approved", "true").is(303);
        assertThat(screen.get(Cast.ROLF, PAGE).is(200).text()).contains(screen.says("grant.retention.nights.on"));
        screen.post(Cast.ADA, PAGE + "/nights", "run", "false").is(303);
        assertThat(screen.get(Cast.ROLF, PAGE).is(200).text()).contains(screen.says("grant.retention.nights.off"));
    }

    private void isInTheArchive() {
        stage.by(Cast.ANNE, user -> desk.make(user, rejected));
        stage.by(Cast.ANNE, user -> desk.handOver(user, rejected, "Fylkesarkivet, sak 22/1234"));
    }

    // Years are not waited for: the call's deadline and the end of the case are moved back.
    private void areOld() {
        database.sql("update funding_call set opens_at = dateadd('YEAR', -2, opens_at), deadline = dateadd('YEAR', -2, deadline) where id = "
            + "(select call_id from grant_application where id = ?)").param(draft).update();
        database.sql("update grant_application set closed_at = dateadd('YEAR', -6, closed_at) where case_number = ?").param(rejected.value()).update();
    }

    private List<String> due() {
        return stage.get(Cast.ADA, retentions::dryRun).stream().flatMap(plan -> plan.due().stream()).map(kept -> kept.subject()).toList();
    }
}
