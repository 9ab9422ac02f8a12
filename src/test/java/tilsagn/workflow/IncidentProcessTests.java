package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.correspondence.OutgoingMail;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** A mail server that is down is never silence: a task for the administrator, until it is up and the step was tried again. */
@HouseTest
class IncidentProcessTests {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Cases cases;
    @Autowired
    Incidents incidents;
    @Autowired
    IncidentItems items;
    @Autowired
    LostMails lostMails;
    @Autowired
    Worklist worklist;
    @Autowired
    WorklistFeeder feeder;
    @Autowired
    Journal journal;
    @Autowired
    RuntimeService processes;
    @Autowired
    BusinessTime time;
    @Autowired
    JavaMailSenderImpl sender;
    @Autowired
    GreenMail server;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void theMailServerIsDown() {
        call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(500_000));
        stage.machineryRuns();
        sender.setPort(NOBODY_LISTENS);
        number = stage.get(Cast.SIRI, user -> applications.submit(user, draft)).caseNumber();
    }

    @AfterEach
    void theMailServerIsUp() {
        sender.setPort(server.getSmtp().getPort());
        lostMails.sendAgain(stage.user(Cast.ADA));
        incidents.of(stage.user(Cast.ADA)).forEach(one -> incidents.retry(stage.user(Cast.ADA), one.id()));
        stage.machineryRuns();
    }

    @Test
    void aStepThatFailsForGoodIsTheAdministratorsTaskAndGoesWhenItSucceeds() {
        triesRunOut();
        ProcessIncident told = incident();
        assertThat(told.stepKey()).isEqualTo("workflow.task.sendAcknowledgement");
        assertThat(told.causeKey()).isEqualTo("workflow.incident.cause.MAIL");
        assertThat(told.meansKey()).isEqualTo("workflow.incident.means.sendAcknowledgement");
        assertThat(told.tries()).isEqualTo(4);
        assertThat(told.technical()).isNotBlank();
        WorkItem item = item();
        assertThat(item.step()).isEqualTo("resolveIncident");
        assertThat(item.href()).isEqualTo("/incidents/" + told.id());
        sender.setPort(server.getSmtp().getPort());
        stage.by(Cast.ADA, user -> incidents.retry(user, told.id()));
        stage.machineryRuns();
        assertThat(mine()).isEmpty();
        assertThat(openItems()).isEmpty();
        assertThat(PostOffice.mailsTo(server, Cast.SIRI.email())).anyMatch(mail -> mail.contains("Kvittering: Vi har mottatt søknad " + number));
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("incident.raised", "incident.retried", "letter.sent");
    }

    @Test
    void itComesBackWhenItFailsAgainAndTheTriesAreCountedOn() {
        triesRunOut();
        String first = incident().id();
        stage.by(Cast.ADA, user -> incidents.retry(user, first));
        assertThat(mine()).isEmpty();
        stage.machineryRuns();
        assertThat(incident().id()).isNotEqualTo(first);
        assertThat(incident().tries()).isEqualTo(5);
        assertThat(openItems()).hasSize(1);
    }

    @Test
    void theAdministratorTakesItAndTheComparisonWithTheEngineLeavesItAlone() {
        triesRunOut();
        stage.by(Cast.ADA, user -> worklist.take(user, item().taskId()));
        feeder.reconcile();
        items.reconcile();
        assertThat(item().assignee()).isEqualTo("ada");
        stage.by(Cast.ADA, user -> worklist.giveBack(user, item().taskId()));
        assertThat(item().assignee()).isNull();
    }

    @Test
    void aCaseThatEndsTakesItsIncidentAlong() {
        triesRunOut();
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, cases.get(number).id(), null, true));
        assertThat(mine()).noneMatch(one -> one.stepKey().endsWith("sendAcknowledgement"));
        assertThat(openItems()).isEmpty();
    }

    @Test
    void nobodyElseSeesIt() {
        triesRunOut();
        String id = incident().id();
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> incidents.get(user, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> incidents.retry(user, id))).isInstanceOf(NotFound.class);
        assertThat(worklist.ofCase(stage.user(Cast.VERA), number)).isEmpty();
    }

    @Test
    void aMailTheEngineDoesNotKnowIsSeenAndSentAgain() {
        triesRunOut();
        assertThat(stage.get(Cast.ADA, lostMails::of)).filteredOn(mail -> number.equals(mail.caseNumber())).extracting(OutgoingMail::failure)
            .isNotEmpty();
        assertThat(stage.get(Cast.ADA, lostMails::sendAgain)).isZero();
        sender.setPort(server.getSmtp().getPort());
        assertThat(stage.get(Cast.ADA, lostMails::sendAgain)).isPositive();
        assertThat(stage.get(Cast.ADA, lostMails::of)).noneMatch(mail -> number.equals(mail.caseNumber()));
    }

    private void triesRunOut() {
        stage.machineryRuns();
        for (int minutes : new int[] {2, 6, 31, 31}) {
            time.forward(Duration.ofMinutes(minutes));
            stage.machineryRuns();
        }
        assertThat(processes.createIncidentQuery().count()).isPositive();
    }

    private List<ProcessIncident> mine() {
        return stage.get(Cast.ADA, incidents::of).stream().filter(one -> number.equals(one.caseNumber())).toList();
    }

    private ProcessIncident incident() {
        assertThat(mine()).hasSize(1);
        return mine().get(0);
    }

    private List<WorkItem> openItems() {
        return stage.get(Cast.ADA, user -> worklist.ofCase(user, number)).stream().filter(item -> item.step().equals("resolveIncident")).toList();
    }

    private WorkItem item() {
        assertThat(openItems()).hasSize(1);
        return openItems().get(0);
    }
}
