package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.appeal.AppealPaths;
import tilsagn.aid.AidWalks;
import tilsagn.application.Applications;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.DeadlineExtension;
import tilsagn.application.DeficiencyAnswers;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.Extensions;
import tilsagn.application.GrantApplication;
import tilsagn.application.ProjectSection;
import tilsagn.application.Withdrawals;
import tilsagn.assessment.AgreedScore;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.Substitutes;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallSamples;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.AccessScene;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.LetterReleases;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;
import tilsagn.decision.Turns;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.ChangeDecision.Verdict;
import tilsagn.grant.ChangeDecision;
import tilsagn.grant.ChangeRequests;
import tilsagn.grant.ChangeWish;
import tilsagn.grant.ClaimControl;
import tilsagn.grant.ClaimKind;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.GrantsOnStage;
import tilsagn.grant.PartyChanges;
import tilsagn.grant.PartyClaims;
import tilsagn.grant.Payment;
import tilsagn.grant.Payments;
import tilsagn.grant.Recoveries;
import tilsagn.grant.ReturnedPayments;
import tilsagn.grant.RunningGrants;
import tilsagn.grant.Terminations;

/** Walks every path of every diagram by itself, in whatever order the other tests ran: no flow node is left that nobody has passed. */
@HouseTest
class ProcessCoverageTests {

    private static final Nok APPLIED = Nok.of(400_000);
    private static final String WHY = "Innsendingen var nede fra kl. 20 til fristen gikk ut.";

    @Autowired
    Stage stage;
    @Autowired
    Assessments assessments;
    @Autowired
    FormalChecks formalChecks;
    @Autowired
    Decisions decisions;
    @Autowired
    Cases cases;
    @Autowired
    CaseHolds holds;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Letters letters;
    @Autowired
    LetterReleases releases;
    @Autowired
    PartyLetters partyLetters;
    @Autowired
    CallDeadlines deadlines;
    @Autowired
    CallCancellations cancellations;
    @Autowired
    Extensions extensions;
    @Autowired
    Applications applications;
    @Autowired
    DeficiencyNotices notices;
    @Autowired
    DeficiencyAnswers answers;
    @Autowired
    Substitutes substitutes;
    @Autowired
    Turns turns;
    @Autowired
    RunningGrants running;
    @Autowired
    PartyChanges partyChanges;
    @Autowired
    ChangeRequests changes;
    @Autowired
    AppealPaths appealPaths;
    @Autowired
    AccessScene access;
    @Autowired
    Terminations terminations;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    PartyClaims partyClaims;
    @Autowired
    ClaimControl claimControl;
    @Autowired
    FinalAccounts finalAccounts;
    @Autowired
    Payments payments;
    @Autowired
    ReturnedPayments returned;
    @Autowired
    Recoveries recoveries;
    @Autowired
    HistoryService history;
    @Autowired
    RepositoryService models;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    @Test
    void everyFlowNodeOfEveryDiagramIsPassed() throws Exception {
        aCallWithoutAnswers();
        aCallThatIsCalledOff();
        aCallWhereNobodyGetsMoney();
        aWithdrawalAndADismissal();
        anApplicationThatLacksSomething();
        assessorsWithAConflict();
        aLongCase();
        aLetterThatWaits();
        beans.createBean(AidWalks.class).all();
        changesOfAGrant();
        appealPaths.allOfThem();
        access.allOfThem();
        aGrantThatIsEnded();
        beans.createBean(GrantWalks.class).all();
        claimsOfAGrant();
        theEndOfAGrant();
        List<ProcessCoverage> coverage = ProcessCoverage.of(history, models, database);
        String report = coverage.stream().map(ProcessCoverage::line).collect(Collectors.joining("",
            "# Process coverage\n\nWritten by `ProcessCoverageTests`, which walks every path; do not edit. Aim: every flow node.\n\n"
                + "| process | diagram | flow nodes | passed | coverage |\n|---|---|---:|---:|---:|\n", ""));
        Files.writeString(Path.of("docs/process-coverage.md"), report);
        assertThat(coverage).allSatisfy(diagram -> assertThat(diagram.missed()).as("never passed in %s", diagram.file()).isEmpty());
    }

    private void aCallWithoutAnswers() {
        Call call = stage.openCall(APPLIED);
        stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        passes(BusinessTime.daysBefore(call.deadline(), 7));
        passes(BusinessTime.daysBefore(call.deadline(), 1));
        Instant later = call.deadline().plus(Duration.ofDays(2));
        stage.by(Cast.METTE, user -> deadlines.extend(user, call.id(), later, WHY));
        CastOrganisation one = CastOrganisation.FJORDVATN;
        stage.by(Cast.METTE, user -> extensions.grant(user, call.id(), new DeadlineExtension.For(one.number(), one.fullName()),
            later.plus(Duration.ofDays(3)), WHY));
        passes(later);
        passes(later.plus(Duration.ofDays(3)));
    }

    private void aCallThatIsCalledOff() {
        Call call = stage.openCall(APPLIED);
        stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.by(Cast.METTE, user -> cancellations.cancel(user, call.id(), WHY, true));
        stage.machineryRuns();
    }

    private void aCallWhereNobodyGetsMoney() {
        Call call = stage.openCall(APPLIED);
        CaseNumber number = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        stage.isAssessed(number, Nok.ZERO, 1, 1, 1, 1, 1, 1, 1);
        stage.deadlinePasses(call);
        stage.isAllocated(number, Nok.ZERO, "Prosjektet når ikke terskelen i utlysningen.");
        stage.by(Cast.DAG, user -> turns.callIn(user, number, WHY));
        stage.isDecided(Cast.DAG, number, Nok.ZERO);
    }

    private void aWithdrawalAndADismissal() {
        Call call = stage.openCall(APPLIED);
        CaseNumber withdrawn = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, cases.get(withdrawn).id(), null, true));
        CaseNumber dismissed = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.by(Cast.ANNE, user -> formalChecks.complete(user, dismissed,
            FormalCheck.dismissed(CallSamples.checklist(), "NOT_STARTED", "Startet i august 2022.", "Prosjektet var påbegynt da søknaden ble sendt.")));
        stage.machineryRuns();
        stage.by(Cast.SIRI, user -> partyLetters.openAsParty(user, letters.find(dismissed, LetterKind.DISMISSAL).orElseThrow().id()));
        passes(time.now().plus(Duration.ofDays(8)));
    }

    // Reminded, given more time and still silent; asked again, and answered.
    private void anApplicationThatLacksSomething() {
        Call call = stage.openCall(APPLIED);
        CaseNumber number = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        stage.deadlinePasses(call);
        stage.beginsFormalCheck(number);
        isAskedToMend(number);
        stage.by(Cast.KARI, user -> answers.takeMoreTime(user, cases.get(number).id(), "Regnskapsføreren er syk."));
        passes(notice(number).remindAt());
        passes(notice(number).answerBy());
        isAskedToMend(number);
        GrantApplication answer = answers.draftOf(cases.get(number)).orElseThrow();
        ProjectSection was = answer.project();
        stage.by(Cast.KARI, user -> applications.save(user, answer.id(),
            new ProjectSection(was.phase(), was.title(), "Bedriftene bygger en testlab.", was.startDate(), was.endDate())));
        stage.by(Cast.KARI, user -> applications.submit(user, answer.id()));
        stage.machineryRuns();
    }

    private void isAskedToMend(CaseNumber number) {
        stage.by(Cast.ANNE, user -> notices.issue(user, number, new DeficiencyDraft(List.of("summary"),
            "Sammendraget sier ikke hva prosjektet skal gjøre.", time.today().plusDays(14))));
        stage.machineryRuns();
    }

    private DeficiencyNotice notice(CaseNumber number) {
        return notices.last(number).orElseThrow();
    }

    // One with an unsent sheet, and one whose sheet the recommendation was built on.
    private void assessorsWithAConflict() {
        Call call = stage.openCall(APPLIED);
        CaseNumber scoring = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.passesFormalCheck(scoring);
        stage.by(Cast.ANNE, user -> assessments.declareImpartiality(user, scoring, true, null));
        hasAConflict(scoring);
        CaseNumber recommended = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.isAssessed(recommended, APPLIED, Stage.GOOD);
        hasAConflict(recommended);
        stage.scores(Cast.CATO, recommended, Stage.GOOD);
        stage.by(Cast.BJORN, user -> assessments.recommend(user, recommended, APPLIED, "Prosjektet svarer godt på målene i utlysningen."));
    }

    private void hasAConflict(CaseNumber number) {
        stage.by(Cast.ANNE, user -> assessments.declareImpartiality(user, number, false, "Søsteren min leder bedriften."));
        stage.machineryRuns();
        stage.by(Cast.METTE, user -> substitutes.appoint(user, number, Cast.CATO.username(), "Har tid denne uken."));
        stage.machineryRuns();
    }

    // On hold twice, reviewed once, more than a month old, one assessor with a conflict, two who differ, granted and published, letter unread.
    private void aLongCase() {
        Call call = stage.openCall(APPLIED);
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        CaseNumber noLetterNeeded = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        isHeldAndReviewed(number);
        stage.passesFormalCheck(number);
        stage.by(Cast.CATO, user -> assessments.declareImpartiality(user, number, false, "Satt i styret hos søkeren til i fjor."));
        stage.scores(Cast.ANNE, number, 7, 5, 5, 5, 5, 5, 5);
        stage.scores(Cast.BJORN, number, 3, 5, 5, 5, 5, 5, 5);
        stage.by(Cast.ANNE, user -> assessments.writeConsensus(user, number, Map.of("C1", AgreedScore.words("Vi ble enige om fem etter å ha lest vedlegget på nytt.")), List.of()));
        stage.by(Cast.ANNE, user -> assessments.recommend(user, number, APPLIED, "Prosjektet svarer godt på målene i utlysningen."));
        database.sql("update scheme_rules set individual_decision = ? where scheme_id = (select scheme_id from funding_call where id = ?)")
            .param(false).param(call.id()).update();
        passes(call.times().preliminaryReplyDue(cases.get(noLetterNeeded).submittedAt()));
        database.sql("update scheme_rules set individual_decision = true").update();
        replied(number);
        goesBackAndUp(number);
        stage.isDecided(Cast.DAG, number, APPLIED);
        stage.by(Cast.METTE, user -> decisions.publish(user, number));
        isWithdrawn(noLetterNeeded);
        passes(time.now().plus(Duration.ofDays(8)));
    }

    private void aLetterThatWaits() {
        Call call = stage.openHoldingCall(APPLIED);
        CaseNumber number = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        stage.isDecided(Cast.EVA, number, APPLIED);
        stage.by(Cast.METTE, user -> releases.order(user, call));
        stage.machineryRuns();
        assertThat(letters.isSent(number, LetterKind.DECISION)).isTrue();
    }

    // One withdrawn; one sent back to the adviser and answered.
    private void changesOfAGrant() {
        CaseNumber number = running.running(stage);
        running.begin(number);
        UUID withdrawn = asksForAChange(number);
        stage.by(Cast.SIRI, user -> partyChanges.withdraw(user, cases.get(number).id(), withdrawn));
        stage.machineryRuns();
        UUID answered = asksForAChange(number);
        for (Verdict verdict : List.of(Verdict.RETURNED, Verdict.REJECTED)) {
            stage.by(Cast.ANNE, user -> changes.prepare(user, number, answered, false, "Målene nås ikke."));
            stage.by(Cast.METTE, user -> changes.decide(user, number, answered, new ChangeDecision(verdict, WHY, null)));
        }
        stage.machineryRuns();
    }

    private UUID asksForAChange(CaseNumber number) {
        ChangeWish wish = new ChangeWish(null, null, "En mindre testhall.", null, null, null, null, "Tomten er mindre.");
        return stage.get(Cast.SIRI, user -> partyChanges.ask(user, cases.get(number).id(), wish));
    }

    private void aGrantThatIsEnded() {
        CaseNumber number = running.running(stage);
        running.begin(number);
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, "Tilskuddsmottakeren er konkurs."));
        stage.machineryRuns();
        passes(terminations.last(number).commentBy().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Prosjektet kan ikke gjennomføres."));
        stage.machineryRuns();
    }

    // Taken back, asked about, sent back, refused, and paid.
    private void claimsOfAGrant() {
        CaseNumber number = grants.running(APPLIED);
        grants.projectEnds(number);
        UUID application = cases.get(number).id();
        UUID first = grants.claims(number, ClaimKind.PARTIAL, APPLIED);
        stage.by(Cast.SIRI, user -> partyClaims.withdraw(user, application, first));
        UUID second = grants.claims(number, ClaimKind.PARTIAL, APPLIED);
        stage.by(Cast.ANNE, user -> claimControl.open(user, number));
        stage.by(Cast.ANNE, user -> claimControl.ask(user, number, WHY));
        stage.by(Cast.SIRI, user -> partyClaims.answer(user, application, second, WHY));
        stage.by(Cast.ANNE, user -> claimControl.attest(user, number, Nok.ZERO, null));
        stage.by(Cast.METTE, user -> claimControl.sendBack(user, number, WHY));
        stage.by(Cast.ANNE, user -> claimControl.refuse(user, number, WHY));
        grants.isPaid(number, APPLIED);
        stage.machineryRuns();
        comesBack(number);
    }

    // Sent back by the bank: ordered anew, and the next time dropped because the grant is ended.
    private void comesBack(CaseNumber number) {
        UUID payment = isReturned(number);
        stage.by(Cast.ANNE, user -> returned.check(user, number, payment, WHY));
        stage.by(Cast.METTE, user -> returned.orderAnew(user, number, payment));
        grants.bankPays(number);
        isReturned(number);
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, WHY));
        stage.machineryRuns();
        passes(terminations.last(number).commentBy().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, WHY));
        stage.machineryRuns();
    }

    private UUID isReturned(CaseNumber number) {
        UUID payment = payments.of(number).stream().filter(one -> one.status() == Payment.Status.PAID).findFirst().orElseThrow().id();
        stage.by(Cast.METTE, user -> returned.comeBack(user, List.of(payment), time.today(), WHY));
        return payment;
    }

    // Four that got too much: dropped, paid in time, paid after the reminder, and never.
    private void theEndOfAGrant() {
        CaseNumber dropped = hasTooMuch();
        stage.by(Cast.SIRI, user -> recoveries.comment(user, cases.get(dropped).id(), WHY));
        stage.by(Cast.METTE, user -> recoveries.drop(user, dropped, WHY));
        CaseNumber prompt = isDemanded();
        stage.by(Cast.METTE, user -> recoveries.paid(user, prompt, time.today()));
        CaseNumber late = isDemanded();
        dayEnds(recoveries.latest(late).orElseThrow().dueOn());
        stage.by(Cast.METTE, user -> recoveries.paid(user, late, time.today()));
        CaseNumber never = isDemanded();
        dayEnds(recoveries.latest(never).orElseThrow().dueOn());
        dayEnds(recoveries.latest(never).orElseThrow().remindUntil());
        stage.by(Cast.METTE, user -> recoveries.toCollection(user, never));
    }

    private CaseNumber hasTooMuch() {
        CaseNumber number = grants.running(APPLIED);
        grants.projectEnds(number);
        grants.isPaid(number, APPLIED);
        grants.reportIsApproved(number);
        isDrawnUp(number);
        stage.by(Cast.METTE, user -> finalAccounts.sendBack(user, number, WHY));
        isDrawnUp(number);
        stage.by(Cast.METTE, user -> finalAccounts.decide(user, number));
        stage.machineryRuns();
        return number;
    }

    private void isDrawnUp(CaseNumber number) {
        stage.by(Cast.ANNE, user -> finalAccounts.drawUp(user, number, new FinalAccount.Finding(Nok.of(100_000), null, WHY)));
    }

    private CaseNumber isDemanded() {
        CaseNumber number = hasTooMuch();
        dayEnds(recoveries.latest(number).orElseThrow().commentBy());
        stage.by(Cast.METTE, user -> recoveries.demand(user, number, WHY));
        stage.machineryRuns();
        return number;
    }

    private void dayEnds(LocalDate day) {
        passes(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
    }

    private void isHeldAndReviewed(CaseNumber number) {
        stage.by(Cast.ANNE, user -> holds.hold(user, number, "Vi venter på svar.", time.today().plusDays(2)));
        passes(time.today().plusDays(2).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.by(Cast.ANNE, user -> holds.waitUntil(user, number, time.today().plusDays(2)));
        passes(time.today().plusDays(2).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.by(Cast.ANNE, user -> holds.resume(user, number, "Svaret er kommet."));
        stage.by(Cast.ANNE, user -> holds.hold(user, number, "Vi venter på enda et svar.", null));
        stage.by(Cast.ANNE, user -> holds.resume(user, number, "Også det er kommet."));
    }

    // Another case, because the first one's timer has fired where no reply was due.
    private void replied(CaseNumber after) {
        Call call = stage.openCall(APPLIED);
        CaseNumber waiting = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        passes(call.times().preliminaryReplyDue(cases.get(waiting).submittedAt()));
        assertThat(letters.isSent(waiting, LetterKind.PRELIMINARY_REPLY)).isTrue();
        assertThat(letters.isSent(after, LetterKind.PRELIMINARY_REPLY)).isFalse();
    }

    // Back to the manager, back to the advisor, lifted to the committee; another one is called in.
    private void goesBackAndUp(CaseNumber number) {
        stage.isAllocated(number, APPLIED, null);
        stage.by(Cast.EVA, user -> turns.giveBack(user, number, false, WHY));
        stage.isAllocated(number, APPLIED, null);
        stage.by(Cast.EVA, user -> turns.giveBack(user, number, true, WHY));
        stage.by(Cast.ANNE, user -> assessments.recommend(user, number, APPLIED, "Prosjektet svarer godt på målene i utlysningen."));
        stage.isAllocated(number, APPLIED, null);
        stage.by(Cast.EVA, user -> turns.lift(user, number, DecisionBody.STANDING_COMMITTEE, WHY));
    }

    private void isWithdrawn(CaseNumber number) {
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, cases.get(number).id(), null, true));
        stage.machineryRuns();
    }

    private void passes(Instant moment) {
        if (moment.isAfter(time.now())) {
            time.moveTo(moment.plusMillis(10));
        }
        stage.machineryRuns();
    }
}
