package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.application.ApplicantSection;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.BehalfAnswer;
import tilsagn.application.BehalfDeed;
import tilsagn.application.BehalfDeed.Kind;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyAnswers;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.Evidence;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.application.PartyWord;
import tilsagn.application.PartyWord.Channel;
import tilsagn.application.ProjectSection;
import tilsagn.application.Registration;
import tilsagn.application.Versions;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Allocations;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** What an advisor does for a party that phoned: the process goes on as if the party had done it, and who did it for whom is kept. */
@HouseTest
class OnBehalfProcessTests {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    OnBehalf behalf;
    @Autowired
    Cases cases;
    @Autowired
    Versions versions;
    @Autowired
    Applications applications;
    @Autowired
    DeficiencyNotices notices;
    @Autowired
    DeficiencyAnswers answers;
    @Autowired
    Allocations allocations;
    @Autowired
    Decisions decisions;
    @Autowired
    Journal journal;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;
    @Autowired
    BusinessTime time;
    @Autowired
    GreenMail post;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
    }

    @Test
    void aWithdrawalEndsTheCaseAndTellsThePartyWhoDidItForWhom() throws IOException {
        withdraws();
        stage.machineryRuns();

        assertThat(application().status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).finished().singleResult()
            .getEndActivityId()).isEqualTo("withdrawal");
        BehalfDeed deed = behalf.of(number).get(0);
        assertThat(deed.kind()).isEqualTo(Kind.WITHDRAWAL);
        assertThat(deed.registeredByName()).isEqualTo(Cast.ANNE.fullName());
        assertThat(deed.onBehalfOf()).isEqualTo(application().organisationName());
        assertThat(deed.saidBy()).isEqualTo("Kari Fjellheim");
        assertThat(behalf.open(deed).readAllBytes()).hasSize((int) deed.size());
        assertThat(PostOffice.mailsTo(post, stage.user(Cast.KARI).email())).filteredOn(mail -> mail.contains("Søknad " + number + " er trukket"))
            .hasSize(1).allMatch(mail -> mail.contains("Anne Lindgård, på vegne av"));
        assertThat(PostOffice.mailsTo(post, Cast.ANNE.email())).noneMatch(mail -> mail.contains("Bekreftelse: Søknad " + number));
        assertThat(journalled()).contains("behalf.WITHDRAWAL", "application.withdrawn-on-behalf").doesNotContain("application.withdrawn");
    }

    @Test
    void moneyThatWasProposedIsFreeAgain() {
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.by(Cast.METTE, user -> allocations.propose(user, number, APPLIED, null));
        withdraws();
        stage.machineryRuns();
        assertThat(decisions.of(number).status()).isEqualTo(Decision.Status.WITHDRAWN);
        stage.deadlinePasses(call);
        assertThat(stage.get(Cast.METTE, user -> allocations.ranking(user, call.id())).rows()).isEmpty();
    }

    @Test
    void nobodyWithdrawsTwiceNorAfterAnythingWasRefused() {
        withdraws();
        assertThatThrownBy(this::withdraws).isInstanceOf(Refusal.class);
        assertThat(behalf.of(number)).hasSize(1);
    }

    @Test
    void anAnswerOnThePartysBehalfIsANewVersionAndTheCheckGoesOn() {
        lacks("summary");
        ProjectSection was = application().project();
        ProjectSection now = new ProjectSection(was.phase(), was.title(), "Et klarere sammendrag, lest opp på telefon.", was.startDate(), was.endDate());
        stage.by(Cast.ANNE, user -> behalf.answer(user, number, phoned("Kari leste opp et nytt sammendrag."), new BehalfAnswer(List.of(now), List.of(), false)));
        stage.machineryRuns();

        assertThat(application().summary()).startsWith("Et klarere");
        assertThat(application().contentVersion()).isEqualTo(2);
        assertThat(versions.content(application(), 1).summary()).isEqualTo(was.summary());
        assertThat(notice().status()).isEqualTo(DeficiencyNotice.Status.ANSWERED);
        assertThat(behalf.of(number).get(0).contentVersion()).isEqualTo(2);
        assertThat(journalled()).contains("behalf.ANSWER", "deficiency.answered-on-behalf", "application.resubmitted-on-behalf");
        assertThat(PostOffice.mailsTo(post, stage.user(Cast.KARI).email())).anyMatch(mail -> mail.contains("Svaret på mangelbrevet er sendt inn for dere"));
        stage.passesFormalCheck(number);
        assertThat(application().status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void anAnswerChangesNothingElseAndWhatThePartyHasBegunIsNotLostUnasked() {
        lacks("summary");
        ProjectSection was = application().project();
        assertThatThrownBy(() -> answers(new ProjectSection(was.phase(), "En annen tittel", was.summary(), was.startDate(), was.endDate()), false))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.deficiency.closed-field"));
        stage.by(Cast.KARI, user -> applications.save(user, answers.draftOf(application()).orElseThrow().id(),
            new ProjectSection(was.phase(), was.title(), "Begynt på.", was.startDate(), was.endDate())));
        ProjectSection now = new ProjectSection(was.phase(), was.title(), "Det vi ble enige om på telefon.", was.startDate(), was.endDate());
        assertThatThrownBy(() -> answers(now, false)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults().get(0).field()).isEqualTo("replace"));
        answers(now, true);
        assertThat(application().summary()).isEqualTo("Det vi ble enige om på telefon.");
    }

    @Test
    void aFileThatWasAskedForIsAttachedToTheNewVersion() {
        lacks("attachments[PROJECT_PLAN]");
        stage.by(Cast.ANNE, user -> behalf.answer(user, number, phoned("Planen kom på e-post."), new BehalfAnswer(List.of(),
            List.of(new BehalfAnswer.File("PROJECT_PLAN", new Evidence("ny plan.pdf", new ByteArrayResource(BadFiles.pdf())))), false)));
        assertThat(notice().status()).isEqualTo(DeficiencyNotice.Status.ANSWERED);
        assertThat(application().contentVersion()).isEqualTo(2);
    }

    @Test
    void longerTimeIsTakenOnce() {
        lacks("summary");
        LocalDate before = notice().lastDay();
        stage.by(Cast.ANNE, user -> behalf.moreTime(user, number, phoned("De trenger en uke til.")));
        assertThat(notice().lastDay()).isAfter(before);
        assertThat(behalf.possible(application())).contains(Kind.ANSWER).doesNotContain(Kind.MORE_TIME, Kind.CONTACT);
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> behalf.moreTime(user, number, phoned("Og en uke til."))))
            .isInstanceOf(Refusal.class);
    }

    @Test
    void aCorrectedContactIsAVersionAndBothAddressesAreTold() {
        stage.passesFormalCheck(number);
        String hash = application().contentHash();
        String old = application().applicant().contactEmail();
        var counts = application().countsFrom();
        stage.by(Cast.ANNE, user -> behalf.correctContact(user, number, phoned("De har fått ny kontaktperson."),
            new ApplicantSection("Ny Kontakt", "ny.kontakt@tilsagn.example", null, application().applicant().projectManager())));
        assertThat(application().applicant().contactEmail()).isEqualTo("ny.kontakt@tilsagn.example");
        assertThat(application().status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(application().contentHash()).isNotEqualTo(hash);
        assertThat(application().countsFrom()).isEqualTo(counts);
        assertThat(versions.of(application())).hasSize(2);
        for (String address : List.of(old, "ny.kontakt@tilsagn.example")) {
            assertThat(PostOffice.mailsTo(post, address)).anyMatch(mail -> mail.contains("Kontaktopplysningene i") && mail.contains(number.value()));
        }
        stage.scores(Cast.ANNE, number, Stage.GOOD);
    }

    @Test
    void onlyAnAdvisorOfTheCountyWhoHasDeclaredMayDoIt() {
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> behalf.withdraw(user, number, phoned("Vi trekker den."), true))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.by(Cast.VERA, user -> behalf.withdraw(user, number, phoned("Vi trekker den."), true)))
            .isInstanceOf(NotFound.class);
        CaseNumber undeclared = stage.submitsUndeclared(CastOrganisation.MIKROLINJA, call, APPLIED);
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> behalf.withdraw(user, undeclared, phoned("Vi trekker den."), true)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.declare-first"));
        assertThat(application().status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    private void withdraws() {
        stage.by(Cast.ANNE, user -> behalf.withdraw(user, number, phoned("De har fått pengene et annet sted."), true));
    }

    private void answers(ProjectSection section, boolean replace) {
        stage.by(Cast.ANNE, user -> behalf.answer(user, number, phoned("Kari ringte om sammendraget."), new BehalfAnswer(List.of(section), List.of(), replace)));
    }

    private Registration phoned(String said) {
        return new Registration(new PartyWord("Kari Fjellheim", said, Channel.PHONE, time.today()), new Evidence("notat.pdf", new ByteArrayResource(BadFiles.pdf())));
    }

    private void lacks(String field) {
        stage.deadlinePasses(call);
        stage.beginsFormalCheck(number);
        stage.by(Cast.ANNE, user -> notices.issue(user, number, new DeficiencyDraft(List.of(field), "Dette må bli klarere.", time.today().plusDays(14))));
        stage.machineryRuns();
    }

    private GrantApplication application() {
        return cases.get(number);
    }

    private DeficiencyNotice notice() {
        return notices.last(number).orElseThrow();
    }

    private List<String> journalled() {
        return journal.of(number).stream().map(JournalEntry::what).toList();
    }
}
