package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** Letters by the clock: the preliminary reply before a month has gone, and the second notice of a letter nobody has opened. */
@HouseTest
class LetterTimerProcessTests {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    Letters letters;
    @Autowired
    PartyLetters partyLetters;
    @Autowired
    CaseHolds holds;
    @Autowired
    Cases cases;
    @Autowired
    FormalChecks formalChecks;
    @Autowired
    PreliminaryReplyClock clock;
    @Autowired
    Journal journal;
    @Autowired
    HistoryService history;
    @Autowired
    BusinessTime time;
    @Autowired
    GreenMail server;
    @Autowired
    JdbcClient database;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
    }

    @Test
    void whoHasNotHeardWithinAMonthGetsAPreliminaryReplyBeforeThat() {
        Instant received = cases.get(number).submittedAt();
        Instant due = call.times().preliminaryReplyDue(received);
        passes(BusinessTime.daysBefore(due, 5));
        assertThat(letters.isSent(number, LetterKind.PRELIMINARY_REPLY)).isFalse();
        passes(BusinessTime.daysBefore(due, 3));
        Letter reply = letters.find(number, LetterKind.PRELIMINARY_REPLY).orElseThrow();
        assertThat(reply.sentAt()).isBefore(due);
        assertThat(reply.text().sections().toString()).contains("forvaltningsloven § 11 a", "Vedtak ventes");
        assertThat(reply.kind().isAppealable()).isFalse();
        assertThat(PostOffice.mailsTo(server, Cast.SIRI.email())).filteredOn(mail -> mail.contains("Foreløpig svar i sak " + number)).hasSize(1);
        assertThat(clock.of(number)).as("nothing is due any more").isEmpty();
    }

    @Test
    void whileTheCaseIsOnHoldTheReplySaysWhy() {
        stage.by(Cast.ANNE, user -> holds.hold(user, number, "Vi venter på svar fra Innovasjon Norge.", null));
        passesAMonth();
        assertThat(letters.find(number, LetterKind.PRELIMINARY_REPLY).orElseThrow().text().sections().toString())
            .contains("Saken er satt på vent: Vi venter på svar fra Innovasjon Norge.");
    }

    @Test
    void noReplyWhenTheDecisionHasBeenMadeOrTheApplicationWasDismissed() {
        isDismissed();
        CaseNumber decided = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        stage.isAssessed(decided, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(decided, APPLIED, null);
        stage.isDecided(Cast.DAG, decided, APPLIED);
        passesAMonth();
        assertThat(letters.isSent(number, LetterKind.PRELIMINARY_REPLY)).isFalse();
        assertThat(letters.isSent(decided, LetterKind.PRELIMINARY_REPLY)).isFalse();
    }

    @Test
    void noReplyWhereTheOutcomeIsNoIndividualDecision() {
        database.sql("update scheme_rules set individual_decision = false where scheme_id = (select scheme_id from funding_call where id = ?)")
            .param(call.id()).update();
        try {
            assertThat(clock.of(number)).isEmpty();
            passesAMonth();
            assertThat(letters.isSent(number, LetterKind.PRELIMINARY_REPLY)).isFalse();
            assertThat(passed(number.value())).contains("preliminaryReplyNotNeeded");
        } finally {
            database.sql("update scheme_rules set individual_decision = true").update();
        }
    }

    @Test
    void aLetterNobodyOpensIsAnnouncedOnceMoreAndOnceOnly() {
        Letter letter = isDismissed();
        passes(letter.sentAt().plus(Duration.ofDays(6)));
        assertThat(again()).isEmpty();
        passes(letter.sentAt().plus(Duration.ofDays(8)));
        assertThat(again()).singleElement().asString().contains("ikke åpnet", "/applications/letters/" + letter.id());
        passes(letter.sentAt().plus(Duration.ofDays(30)));
        letters.renewNotice(letter.id());
        assertThat(again()).hasSize(1);
        assertThat(letters.get(letter.id()).noticeRenewedAt()).isNotNull();
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("letter.notice-renewed");
        assertThat(passed(letter.id().toString())).contains("noticeRenewed");
    }

    @Test
    void aLetterOpenedInTimeIsLeftAlone() {
        Letter letter = isDismissed();
        stage.by(Cast.SIRI, user -> partyLetters.openAsParty(user, letter.id()));
        passes(letter.sentAt().plus(Duration.ofDays(8)));
        assertThat(again()).isEmpty();
        assertThat(passed(letter.id().toString())).contains("letterOpened").doesNotContain("renewNotice");
    }

    @Test
    void openedBetweenTheTimerAndTheNoticeItIsLeftAloneToo() {
        Letter letter = isDismissed();
        stage.by(Cast.SIRI, user -> partyLetters.openAsParty(user, letter.id()));
        letters.renewNotice(letter.id());
        assertThat(again()).isEmpty();
    }

    private Letter isDismissed() {
        stage.by(Cast.ANNE, user -> formalChecks.complete(user, number,
            FormalCheck.dismissed(CallSamples.checklist(), "NOT_STARTED", "Startet i august 2022.", "Prosjektet var påbegynt da søknaden ble sendt.")));
        stage.machineryRuns();
        return letters.find(number, LetterKind.DISMISSAL).orElseThrow();
    }

    private List<String> again() {
        return PostOffice.mailsTo(server, Cast.SIRI.email()).stream().filter(mail -> mail.startsWith("Påminning") && mail.contains(number.value())).toList();
    }

    private List<String> passed(String businessKey) {
        String process = history.createHistoricProcessInstanceQuery().processDefinitionKey(CaseNumber.isOne(businessKey) ? "grantApplication" : "letterNotice").processInstanceBusinessKey(businessKey).singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(process).list().stream().map(step -> step.getActivityId()).toList();
    }

    private void passesAMonth() {
        passes(call.times().preliminaryReplyDue(cases.get(number).submittedAt()));
    }

    private void passes(Instant moment) {
        if (moment.isAfter(time.now())) {
            time.moveTo(moment.plusMillis(10));
        }
        stage.machineryRuns();
    }
}
