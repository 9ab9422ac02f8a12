package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Guests;
import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.DeadlineExtension;
import tilsagn.application.Extensions;
import tilsagn.application.Team;
import tilsagn.application.TeamRole;
import tilsagn.call.Call;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;

/** Deadlines by the clock: reminders, the common deadline moved, and longer time for one. */
@HouseTest
class DeadlineProcessTests {

    private static final Nok APPLIED = Nok.of(400_000);
    private static final String OUTAGE = "Innsendingen var nede fra kl. 20 til fristen gikk ut.";
    private static final String ILLNESS = "Daglig leder ble akutt syk samme dag som fristen gikk ut.";

    @Autowired
    Stage stage;
    @Autowired
    Guests guests;
    @Autowired
    Team team;
    @Autowired
    Calls calls;
    @Autowired
    CallDeadlines deadlines;
    @Autowired
    Extensions extensions;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    Decisions decisions;
    @Autowired
    Journal journal;
    @Autowired
    RuntimeService processes;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    @Test
    void ownersOfDraftsAreRemindedAWeekAndADayBeforeAndNobodyElse() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        passes(BusinessTime.daysBefore(call.deadline(), 7));
        assertThat(mails("reminder/7/%/" + draft + "/%")).hasSize(1);
        assertThat(mails("reminder/7/%/" + draft + "/%").get(0)).contains("Påminning", "Fristen er", "/applications/" + draft + "/check", "Det som tel");
        assertThat(mails("reminder/%" + idOf(call, CastOrganisation.MIKROLINJA) + "%")).isEmpty();
        assertThat(mails("reminder/1/%/" + draft + "/%")).isEmpty();
        passes(BusinessTime.daysBefore(call.deadline(), 1));
        stage.machineryRuns();
        assertThat(mails("reminder/7/%/" + draft + "/%")).hasSize(1);
        assertThat(mails("reminder/1/%/" + draft + "/%")).hasSize(1);
    }

    @Test
    void whoWritesTodayIsRemindedOnceEachAndNobodyWhoHasLeft() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        guests.joins(Cast.SIRI, draft, Cast.NILS, TeamRole.WRITER);
        guests.joins(Cast.SIRI, draft, Cast.OLA, TeamRole.READER);
        guests.joins(Cast.SIRI, draft, Cast.KARI, TeamRole.WRITER);
        stage.by(Cast.KARI, user -> team.leave(user, draft));
        database.sql("update grant_application set contact_email = ? where id = ?").params(Cast.NILS.email().toUpperCase(), draft).update();
        passes(BusinessTime.daysBefore(call.deadline(), 7));
        assertThat(database.sql("select recipient from outgoing_mail where mail_key like ?").param("reminder/7/%/" + draft + "/%")
            .query(String.class).list()).containsExactlyInAnyOrder(Cast.SIRI.email(), Cast.NILS.email());
    }

    @Test
    void longerTimeForOneThatHasNobodyHereSendsNoMailAndNothingFails() {
        Call call = stage.openCall(APPLIED);
        OrganisationNumber stranger = new OrganisationNumber("974760673");
        stage.by(Cast.METTE, user -> extensions.grant(user, call.id(), new DeadlineExtension.For(stranger, stranger.format()),
            call.deadline().plus(Duration.ofDays(5)), ILLNESS));
        stage.machineryRuns();
        assertThat(mails("longer/%", call)).isEmpty();
    }

    @Test
    void aJumpOverBothRemindersGivesOneMailAndOverTheDeadlineNone() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        passes(call.deadline().minus(Duration.ofHours(3)));
        assertThat(mails("reminder/%/" + draft + "/%")).hasSize(1);
        assertThat(mails("reminder/1/%/" + draft + "/%")).hasSize(1);
        Call other = stage.openCall(APPLIED);
        UUID late = stage.draft(CastOrganisation.FJORDVATN, other, APPLIED);
        passes(other.deadline().plus(Duration.ofDays(2)));
        assertThat(mails("reminder/%/" + late + "/%")).isEmpty();
        assertThat(statusOf(CastOrganisation.FJORDVATN, late)).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
    }

    @Test
    void aCallThatOpenedAfterTheDayOfAReminderSkipsIt() {
        Call call = stage.openCallUntil(time.now().plus(Duration.ofDays(3)));
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.machineryRuns();
        assertThat(mails("reminder/%/" + draft + "/%")).isEmpty();
        passes(BusinessTime.daysBefore(call.deadline(), 1));
        assertThat(mails("reminder/1/%/" + draft + "/%")).hasSize(1);
    }

    @Test
    void aLaterDeadlineForAllMovesTheTimersAndTellsOwnersOfDrafts() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        Instant later = call.deadline().plus(Duration.ofDays(20));
        extendForAll(call, later);
        stage.machineryRuns();
        assertThat(mails("moved/%/" + draft + "/%")).hasSize(1).allSatisfy(mail -> assertThat(mail).contains(OUTAGE));
        passes(call.deadline().plusSeconds(60));
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.OPEN);
        assertThat(mails("reminder/%/" + draft + "/%")).isEmpty();
        passes(BusinessTime.daysBefore(later, 7));
        assertThat(mails("reminder/7/%/" + draft + "/%")).hasSize(1);
        passes(later.plusMillis(10));
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(deadlines.changesOf(call.id())).extracting(change -> change.from()).containsExactly(call.deadline());
    }

    @Test
    void aClosedCallOpensAgainForAllUntilAssessmentHasBegun() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        CaseNumber sent = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        stage.deadlinePasses(call);
        assertThat(statusOf(CastOrganisation.KODEVERKET, draft)).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
        Instant later = call.deadline().plus(Duration.ofDays(2));
        extendForAll(call, later);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.OPEN);
        assertThat(statusOf(CastOrganisation.KODEVERKET, draft)).isEqualTo(ApplicationStatus.DRAFT);
        stage.by(Cast.OLA, user -> applications.submit(user, draft));
        passes(later.plusMillis(10));
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CLOSED);
        stage.passesFormalCheck(sent);
        assertThatThrownBy(() -> extendForAll(call, later.plus(Duration.ofDays(2)))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("call.extension.assessed"));
    }

    @Test
    void longerTimeForOneOpensThatOrganisationsDraftAloneAndClosesItAgain() {
        Call call = stage.openCall(APPLIED);
        UUID mine = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        UUID others = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.deadlinePasses(call);
        assertThat(running(call)).as("nothing was sent, so the call had ended").isZero();
        Instant later = call.deadline().plus(Duration.ofDays(5));
        extendForOne(call, CastOrganisation.KODEVERKET, later);
        assertThat(statusOf(CastOrganisation.KODEVERKET, mine)).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(statusOf(CastOrganisation.FJORDVATN, others)).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
        assertThat(running(call)).isEqualTo(1);
        stage.machineryRuns();
        assertThat(mails("longer/%", call)).hasSize(1).allSatisfy(mail -> assertThat(mail).contains(ILLNESS, "Mette Solberg"));
        passes(later.plusMillis(10));
        assertThat(statusOf(CastOrganisation.KODEVERKET, mine)).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
        assertThat(running(call)).isZero();
    }

    @Test
    void whatIsSentInLongerTimeIsInTimeAndTheJournalSaysWhoGaveItAndWhy() {
        Call call = stage.openCall(APPLIED);
        CaseNumber first = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        UUID draft = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        Instant later = call.deadline().plus(Duration.ofDays(5));
        extendForOne(call, CastOrganisation.KODEVERKET, later);
        stage.deadlinePasses(call);
        assertThat(statusOf(CastOrganisation.KODEVERKET, draft)).isEqualTo(ApplicationStatus.DRAFT);
        CaseNumber number = stage.get(Cast.OLA, user -> applications.submit(user, draft)).caseNumber();
        assertThat(journal.of(number)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("application.extended-time");
            assertThat(line.details()).containsEntry("extendedBy", "Mette Solberg").containsEntry("reason", ILLNESS);
        });
        assertThat(journal.of(first)).noneMatch(line -> line.what().equals("application.extended-time"));
        assertThat(database.sql("""
            select v.long_ from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_
            where e.business_key_ = ? and e.parent_id_ is null and v.name_ = 'submittedInTime'""").param(number.value()).query(Long.class)
            .single()).isEqualTo(1);
    }

    @Test
    void nothingIsAllDecidedAndNothingSentToDecisionWhileSomebodyMayStillSend() {
        Call call = stage.openCall(APPLIED);
        CaseNumber number = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        Instant later = call.deadline().plus(Duration.ofDays(5));
        extendForOne(call, CastOrganisation.KODEVERKET, later);
        stage.deadlinePasses(call);
        stage.isAssessed(number, Nok.ZERO, 1, 1, 1, 1, 1, 1, 1);
        String reason = "Prosjektet når ikke terskelen i utlysningen.";
        assertThatThrownBy(() -> stage.isAllocated(number, Nok.ZERO, reason)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("decision.call-open"));
        assertThat(decisions.allDecided(call.id())).isFalse();
        passes(later.plusMillis(10));
        stage.isAllocated(number, Nok.ZERO, reason);
        stage.isDecided(Cast.EVA, number, Nok.ZERO);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.DECIDED);
    }

    @Test
    void theDeadlineForAllMayOvertakeTheLongerTimeOfOne() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        extendForOne(call, CastOrganisation.KODEVERKET, call.deadline().plus(Duration.ofDays(2)));
        Instant later = call.deadline().plus(Duration.ofDays(4));
        extendForAll(call, later);
        passes(call.deadline().plus(Duration.ofDays(3)));
        assertThat(statusOf(CastOrganisation.KODEVERKET, draft)).isEqualTo(ApplicationStatus.DRAFT);
        passes(later.plusMillis(10));
        assertThat(statusOf(CastOrganisation.KODEVERKET, draft)).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
    }

    private void passes(Instant moment) {
        time.moveTo(moment.plusMillis(10));
        stage.machineryRuns();
    }

    private void extendForAll(Call call, Instant later) {
        stage.by(Cast.METTE, user -> deadlines.extend(user, call.id(), later, OUTAGE));
    }

    private void extendForOne(Call call, CastOrganisation organisation, Instant later) {
        stage.by(Cast.METTE, user -> extensions.grant(user, call.id(), new DeadlineExtension.For(organisation.number(), organisation.fullName()),
            later, ILLNESS));
    }

    private ApplicationStatus statusOf(CastOrganisation organisation, UUID id) {
        return stage.get(organisation.member(), user -> applications.draft(user, id)).status();
    }

    private long running(Call call) {
        return processes.createProcessInstanceQuery().processDefinitionKey(FundingCallProcess.KEY).processInstanceBusinessKey(call.slug()).count();
    }

    private UUID idOf(Call call, CastOrganisation organisation) {
        return cases.submittedIn(call.id()).stream().filter(one -> one.organisationNumber().equals(organisation.number())).findFirst().orElseThrow().id();
    }

    private List<String> mails(String key) {
        return database.sql("select subject || body from outgoing_mail where mail_key like ? and sent_at is not null").param(key)
            .query(String.class).list();
    }

    private List<String> mails(String key, Call call) {
        UUID extension = database.sql("select id from call_extension where call_id = ?").param(call.id()).query(UUID.class).single();
        return mails(key.replace("%", extension + "/%"));
    }
}
