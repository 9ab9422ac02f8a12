package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.YearsTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.core.AccountNumber;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.PoolCommitments;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.Acceptances;
import tilsagn.grant.Answer;
import tilsagn.grant.BankAccounts;
import tilsagn.grant.ChangeDecision;
import tilsagn.grant.ChangeRequests;
import tilsagn.grant.ChangeWish;
import tilsagn.grant.GoalResult;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.Lapses;
import tilsagn.grant.PartyChanges;
import tilsagn.grant.Report;
import tilsagn.grant.ReportContent;
import tilsagn.grant.ReportDesk;
import tilsagn.grant.Reports;
import tilsagn.grant.Terminations;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** An award from the letter to the approved final report, its clocks moved one by one. */
@YearsTest
class GrantFollowupProcessTests {

    private static final Nok AWARD = Nok.of(600_000);
    private static final String ACCOUNT = "1234 56 78903";

    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Letters letters;
    @Autowired
    PartyLetters partyLetters;
    @Autowired
    Grants grants;
    @Autowired
    Acceptances acceptances;
    @Autowired
    Lapses lapses;
    @Autowired
    BankAccounts accounts;
    @Autowired
    Reports reports;
    @Autowired
    ReportDesk desk;
    @Autowired
    PoolCommitments commitments;
    @Autowired
    Journal journal;
    @Autowired
    RuntimeService processes;
    @Autowired
    TaskService tasks;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcClient database;
    @Autowired
    GreenMail server;
    @Autowired
    Terminations terminations;
    @Autowired
    PartyChanges partyChanges;
    @Autowired
    ChangeRequests changes;

    private CaseNumber number;
    private UUID id;

    @BeforeEach
    void awarded() {
        Call call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AWARD);
        id = cases.get(number).id();
        stage.isAssessed(number, AWARD, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AWARD, null);
        stage.isDecided(Cast.DAG, number, AWARD);
    }

    @Test
    void theTimeToAcceptRunsFromWhenTheLetterWasOpened() {
        LocalDate told = time.today();
        assertThat(acceptances.of(number).lastDay()).isEqualTo(PublicHolidays.workingDayFrom(told.plusDays(7 + 21)));
        passes(told.plusDays(3));
        opens();
        assertThat(acceptances.of(number).lastDay()).isEqualTo(PublicHolidays.workingDayFrom(told.plusDays(3 + 21)));
        accepts();
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACCEPTED);
        assertThat(accounts.inUse(number)).contains(AccountNumber.parse(ACCOUNT));
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.accepted");
        assertThat(journal.of(number).toString()).doesNotContain("12345678903");
        assertThat(commitments.of(number).orElseThrow().amount()).isEqualTo(AWARD);
        refused("grant.accepted-already", this::accepts);
    }

    @Test
    void nobodyAnswersSoThePartyIsRemindedAndTheAwardLapses() {
        opens();
        LocalDate last = acceptances.of(number).lastDay();
        passes(last.minusDays(7));
        assertThat(mails("Husk å svare på tilsagnet")).isEqualTo(1);
        passes(last.plusDays(1));
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.LAPSED);
        assertThat(commitments.of(number).map(held -> held.amount()).orElse(Nok.ZERO)).isEqualTo(Nok.ZERO);
        assertThat(letters.isSent(number, LetterKind.LAPSE)).isTrue();
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.lapsed.UNANSWERED");
        assertThat(running()).isZero();
        refused("grant.lapsed", this::accepts);
    }

    @Test
    void whereTheSchemeSaysSoAManagerIsAskedAndGivesMoreTime() {
        database.sql("update grant_acceptance set when_unanswered = 'ASK' where case_number = ?").param(number.value()).update();
        passes(acceptances.of(number).lastDay().plusDays(1));
        assertThat(steps()).containsExactly("considerLapse");
        refused("grant.acceptance.late", this::accepts);
        LocalDate later = PublicHolidays.workingDayFrom(time.today().plusDays(20));
        stage.by(Cast.METTE, user -> lapses.giveMoreTime(user, number, later, "De ba om mer tid."));
        assertThat(steps()).isEmpty();
        passes(later.plusDays(1));
        stage.by(Cast.METTE, user -> lapses.letLapse(user, number, "Ingen svarte."));
        stage.machineryRuns();
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.LAPSED);
        assertThat(letters.find(number, LetterKind.LAPSE).orElseThrow().text().toString()).contains("Ingen svarte.");
        assertThat(running()).isZero();
    }

    @Test
    void thePartyMaySayNo() {
        stage.by(Cast.SIRI, user -> lapses.decline(user, id, "Vi fikk pengene et annet sted."));
        stage.machineryRuns();
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.LAPSED);
        assertThat(letters.find(number, LetterKind.LAPSE)).isEmpty();
        assertThat(mails("Dere har takket nei")).isEqualTo(1);
        assertThat(running()).isZero();
    }

    @Test
    void theStartIsSeenToWhenItsDayHasPassed() {
        accepts();
        passes(acceptances.of(number).startBy().plusDays(1));
        assertThat(steps()).contains("considerStart");
        LocalDate later = time.today().plusDays(30);
        stage.by(Cast.ANNE, user -> lapses.startLater(user, number, later, "Venter på utstyr."));
        assertThat(steps()).doesNotContain("considerStart");
        passes(later.plusDays(1));
        assertThat(steps()).contains("considerStart");
        stage.by(Cast.METTE, user -> lapses.letLapse(user, number, "Prosjektet kom ikke i gang."));
        stage.machineryRuns();
        assertThat(letters.isSent(number, LetterKind.LAPSE)).isTrue();
        assertThat(steps()).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void whoSaysThatTheProjectHasBegunIsNotAsked() {
        accepts();
        stage.by(Cast.SIRI, user -> lapses.begin(user, id, time.today()));
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACTIVE);
        passes(acceptances.of(number).startBy().plusDays(1));
        assertThat(steps()).doesNotContain("considerStart");
    }

    @Test
    void remindersGoOutAroundTheDayAReportIsDue() {
        accepts();
        LocalDate due = reports.current(number).orElseThrow().dueOn();
        passes(due.minusDays(30));
        assertThat(mails("nærmer seg")).isEqualTo(1);
        passes(due.minusDays(7));
        assertThat(mails("Husk rapporten")).isEqualTo(1);
        passes(due.plusDays(1));
        assertThat(mails("er forsinket")).isEqualTo(1);
        passes(due.plusDays(14));
        assertThat(steps()).contains("followUpMissingReport");
        stage.by(Cast.ANNE, user -> desk.followedUp(user, number, "Ringte Siri; rapporten kommer."));
        assertThat(steps()).doesNotContain("followUpMissingReport");
        stage.by(Cast.ANNE, user -> desk.move(user, number, reports.current(number).orElseThrow().id(), time.today().plusDays(10)));
        passes(time.today().plusDays(3));
        assertThat(mails("Husk rapporten")).isEqualTo(2);
    }

    @Test
    void aReportIsAskedAboutApprovedAndTheLastOneEndsTheFollowingUp() {
        accepts();
        Report first = reports.current(number).orElseThrow();
        refused("grant.report.needed.progress", () -> stage.by(Cast.SIRI, user -> reports.send(user, id, first.id(), content(null, "3"))));
        sends("Godt i gang.", "3");
        assertThat(steps()).contains("reviewReport");
        stage.by(Cast.ANNE, user -> desk.giveBack(user, number, first.id(), "Hvilke tre?", time.today().plusDays(14)));
        stage.machineryRuns();
        assertThat(mails("Spørsmål til rapporten")).isEqualTo(1);
        sends("Godt i gang: tre i Kongsberg.", "3");
        refused("core.not-yours", () -> stage.by(Cast.METTE, user -> desk.approve(user, number, first.id())));
        approves();
        while (reports.current(number).isPresent()) {
            if (reports.current(number).orElseThrow().isFinal()) {
                refused("grant.money.too-early", () -> sends("Ferdig.", "12"));
                passes(reports.current(number).orElseThrow().period().end());
            }
            sends("Ferdig.", "12");
            approves();
        }
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.FINAL_CONTROL);
        assertThat(running()).isZero();
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.report-approved.FINAL");
    }

    @Test
    void aNewEndOfTheProjectMovesTheReportsWithTheirReminders() {
        accepts();
        Report last = last();
        LocalDate end = last.period().end();
        LocalDate later = end.plusMonths(18);
        changes(wish(later, null, null));

        assertThat(last().period().end()).isEqualTo(later);
        assertThat(last().dueOn()).isEqualTo(PublicHolidays.workingDayFrom(later.plusMonths(3)));
        List<Report> more = reports.of(number).stream().filter(one -> !one.isFinal() && one.dueOn().isAfter(end)).toList();
        assertThat(more).hasSize(1).allSatisfy(one -> assertThat(one.period().end()).isBefore(later));
        while (!reports.current(number).orElseThrow().isFinal()) {
            passes(reports.current(number).orElseThrow().dueOn().minusDays(1));
            sends("Godt i gang.", "3");
            approves();
        }
        passes(last().dueOn().minusDays(30));
        assertThat(mails("nærmer seg")).isEqualTo(1);

        changes(wish(time.today().plusDays(3), null, null));
        assertThat(last().period().end()).isEqualTo(time.today().plusDays(3));
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.reports-moved");
    }

    @Test
    void aPauseMovesTheReportsThatWouldHaveFallenInIt() {
        accepts();
        Report next = reports.current(number).orElseThrow();
        LocalDate lastDay = last().dueOn();
        passes(next.dueOn().minusDays(40));
        changes(wish(null, next.dueOn().minusDays(20), next.dueOn().plusDays(39)));

        Report moved = reports.current(number).orElseThrow();
        assertThat(moved.dueOn()).isEqualTo(PublicHolidays.workingDayFrom(next.dueOn().plusDays(60)));
        assertThat(moved.period().end()).isEqualTo(next.period().end().plusDays(60));
        assertThat(last().dueOn()).isEqualTo(lastDay);
        passes(next.dueOn().plusDays(1));
        assertThat(mails("er forsinket")).isZero();
        passes(moved.dueOn().plusDays(1));
        assertThat(mails("er forsinket")).isEqualTo(1);
    }

    @Test
    void aProjectThatIsFinishedEarlyIsReportedOnAtOnceAndNoLaterCostCounts() {
        accepts();
        stage.by(Cast.SIRI, user -> lapses.begin(user, id, time.today()));
        passes(last().period().start().plusDays(20));
        LocalDate ended = time.today().minusDays(2);
        refused("grant.money.ended-early.day", () -> stage.by(Cast.SIRI, user -> reports.endEarly(user, id, time.today().plusDays(1))));
        stage.by(Cast.SIRI, user -> reports.endEarly(user, id, ended));

        Report report = reports.current(number).orElseThrow();
        assertThat(report.isFinal()).isTrue();
        assertThat(report.dueOn()).isEqualTo(PublicHolidays.workingDayFrom(ended.plusMonths(3)));
        sends("Ferdig.", "12");
        approves();
        assertThat(grants.plan(number, time.today()).period().end()).isEqualTo(ended);
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.FINAL_CONTROL);
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.ended-early");
    }

    private Report last() {
        return reports.of(number).stream().filter(Report::isFinal).findFirst().orElseThrow();
    }

    private ChangeWish wish(LocalDate end, LocalDate from, LocalDate until) {
        return new ChangeWish(end, Map.of(), null, null, null, from, until, "Leveransene er forsinket.");
    }

    private void changes(ChangeWish wish) {
        UUID change = stage.get(Cast.SIRI, user -> partyChanges.ask(user, id, wish));
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, true, "Rimelig."));
        stage.by(Cast.METTE, user -> changes.decide(user, number, change, new ChangeDecision(ChangeDecision.Verdict.APPROVED, "Ja.", time.today())));
        stage.machineryRuns();
    }

    @Test
    void aNewAccountIsTakenIntoUseByAnotherPersonThanTheOneWhoAsked() {
        accepts();
        String other = "8601 11 17947";
        stage.by(Cast.SIRI, user -> accounts.askAsParty(user, id, other, "Byttet bank.", false));
        assertThat(accounts.inUse(number)).contains(AccountNumber.parse(ACCOUNT));
        assertThat(steps()).contains("approveAccount");
        refused("core.not-yours", () -> stage.by(Cast.ANNE, user -> accounts.decide(user, number, true, "Ringte.")));
        stage.by(Cast.METTE, user -> accounts.decide(user, number, true, "Ringte Siri på kjent nummer."));
        assertThat(accounts.inUse(number)).contains(AccountNumber.parse(other));
        assertThat(steps()).doesNotContain("approveAccount");
        assertThatThrownBy(() -> database.sql("update grant_bank_account set decided_by = asked_by where decided_by is not null and case_number = ?")
            .param(number.value()).update()).hasMessageContaining("FOUR_EYES");
    }

    @Test
    void aTerminatedGrantIsFollowedUpNoMore() {
        accepts();
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, "Tilskuddsmottakeren er konkurs."));
        stage.machineryRuns();
        passes(terminations.last(number).commentBy().plusDays(1));
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Prosjektet kan ikke gjennomføres."));
        stage.machineryRuns();
        assertThat(running()).isZero();
    }

    private void opens() {
        stage.by(Cast.SIRI, user -> partyLetters.openAsParty(user, letters.find(number, LetterKind.DECISION).orElseThrow().id()));
    }

    private void accepts() {
        stage.by(Cast.SIRI, user -> acceptances.accept(user, id, new Answer(Set.of(0), true, true, ACCOUNT, false)));
    }

    private void sends(String progress, String reached) {
        UUID report = reports.current(number).orElseThrow().id();
        stage.by(Cast.SIRI, user -> reports.send(user, id, report, content(progress, reached)));
    }

    private ReportContent content(String progress, String reached) {
        UUID report = reports.current(number).orElseThrow().id();
        List<GoalResult> goals = stage.get(Cast.SIRI, user -> reports.readable(user, id, report)).content().goals().stream()
            .map(goal -> new GoalResult(goal.goal(), goal.indicator(), goal.target(), reached, null)).toList();
        return new ReportContent(progress, "Fem samlinger.", "Ingen.", "Vi går videre.", 3, 2, 53, goals);
    }

    private void approves() {
        stage.by(Cast.ANNE, user -> desk.approve(user, number, reports.current(number).orElseThrow().id()));
        stage.machineryRuns();
    }

    private void passes(LocalDate day) {
        Instant moment = day.atTime(9, 0).atZone(BusinessTime.ZONE).toInstant();
        if (moment.isAfter(time.now())) {
            time.moveTo(moment);
        }
        stage.machineryRuns();
    }

    private long mails(String subject) {
        return PostOffice.mailsTo(server, Cast.SIRI.email()).stream().map(mail -> mail.lines().findFirst().orElse(""))
            .filter(title -> title.contains(subject) && title.contains(number.value())).count();
    }

    private List<String> steps() {
        return tasks.createTaskQuery().processDefinitionKey(GrantFollowupProcess.KEY).processInstanceBusinessKey(number.value()).list().stream()
            .map(Task::getTaskDefinitionKey).toList();
    }

    private long running() {
        return processes.createProcessInstanceQuery().processDefinitionKey(GrantFollowupProcess.KEY).processInstanceBusinessKey(number.value()).count();
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
