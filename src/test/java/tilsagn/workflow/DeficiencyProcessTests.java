package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyAnswers;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotice.Status;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.GrantApplication;
import tilsagn.application.ProjectSection;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A deficiency notice in the process: out of the formal check and back to it, with an answer, without one, with more time, or withdrawn. */
@HouseTest
class DeficiencyProcessTests {

    @Autowired
    Stage stage;
    @Autowired
    DeficiencyNotices notices;
    @Autowired
    DeficiencyAnswers answers;
    @Autowired
    Applications applications;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Cases cases;
    @Autowired
    Letters letters;
    @Autowired
    GreenMail post;
    @Autowired
    BusinessTime time;
    @Autowired
    ProcessClock process;
    @Autowired
    RuntimeService processes;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;

    private CaseNumber number;

    @BeforeEach
    void anApplicationLacksSomething() {
        Call call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(700_000));
        stage.deadlinePasses(call);
    }

    @Test
    void thePartyIsToldByLetterAndOnlyThenIsAnythingOpen() {
        issue();
        assertThat(application().toldStatus()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(application().status()).isEqualTo(ApplicationStatus.DEFICIENCY_NOTICE);

        stage.machineryRuns();
        assertThat(application().toldStatus()).isEqualTo(ApplicationStatus.DEFICIENCY_NOTICE);
        assertThat(letters.of(number)).anyMatch(letter -> letter.kind() == LetterKind.DEFICIENCY && letter.isSent());
        assertThat(where()).containsExactly("mendApplication");
        assertThat(answer()).isNotNull();
    }

    @Test
    void anAnswerBringsTheCaseBackToWhoAskedAndTheFirstTimeStays() {
        Instant first = application().submittedAt();
        issued();
        mend("Et nytt og klarere sammendrag av prosjektet.");
        send();

        GrantApplication now = application();
        assertThat(now.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(now.summary()).startsWith("Et nytt");
        assertThat(now.submittedAt()).isEqualTo(first);
        assertThat(now.countsFrom()).isEqualTo(first);
        assertThat(now.resubmittedAt()).isAfter(first);
        assertThat(now.contentVersion()).isEqualTo(2);
        assertThat(notice().status()).isEqualTo(Status.ANSWERED);
        assertThat(where()).containsExactly("checkCompleteness");
        assertThat(tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).singleResult().getAssignee()).isEqualTo("anne");
        assertThat(eligible()).isTrue();
        stage.passesFormalCheck(number);
        assertThat(application().status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void nothingButWhatWasAskedForMayBeChanged() {
        issued();
        UUID draft = answer().id();
        ProjectSection was = answer().project();
        assertThatThrownBy(() -> stage.by(Cast.KARI, user -> applications.save(user, draft,
            new ProjectSection(was.phase(), "En annen tittel", was.summary(), was.startDate(), was.endDate()))))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.deficiency.closed-field"));
        assertThat(answer().title()).isEqualTo(was.title());
    }

    @Test
    void aReminderGoesOutBeforeTheDate() {
        issued();
        time.moveTo(notice().remindAt().plusSeconds(1));
        process.runDueJobs();
        assertThat(PostOffice.mailsTo(post, stage.user(Cast.KARI).email())).anyMatch(mail -> mail.contains("Husk å rette søknaden i sak " + number));
        assertThat(where()).containsExactly("mendApplication");
    }

    @Test
    void withoutAnAnswerTheFieldsAreLockedAndTheCheckGoesOn() {
        issued();
        mend("Begynt på, men ikke sendt.");
        UUID draft = answer().id();
        time.moveTo(notice().answerBy());
        process.runDueJobs();

        assertThat(notice().status()).isEqualTo(Status.EXPIRED);
        assertThat(application().status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(application().summary()).doesNotContain("Begynt på");
        assertThat(where()).containsExactly("checkCompleteness");
        assertThatThrownBy(() -> stage.by(Cast.KARI, user -> applications.submit(user, draft))).isInstanceOf(Refusal.class);
        stage.passesFormalCheck(number);
    }

    @Test
    void anAnswerAtTheVeryEndIsTooLateAlsoBeforeTheTimerHasFired() {
        issued();
        mend("For sent.");
        UUID draft = answer().id();
        time.moveTo(notice().answerBy());
        assertThatThrownBy(() -> stage.by(Cast.KARI, user -> applications.submit(user, draft)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.deficiency.over"));
    }

    @Test
    void moreTimeIsGivenOnceAndTheTimersFollow() {
        issued();
        Instant before = notice().answerBy();
        stage.by(Cast.KARI, user -> answers.takeMoreTime(user, application().id(), "Regnskapsføreren er syk."));
        assertThat(notice().answerBy()).isAfter(before);
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> notices.extend(user, number, notice().lastDay().plusDays(10), "Enda mer tid.")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.deficiency.extended-already"));

        time.moveTo(before.plus(Duration.ofMinutes(1)));
        process.runDueJobs();
        assertThat(where()).containsExactly("mendApplication");
        time.moveTo(notice().answerBy());
        process.runDueJobs();
        assertThat(notice().status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void withdrawingWhileTheCaseWaitsEndsIt() {
        issued();
        stage.by(Cast.KARI, user -> withdrawals.withdraw(user, application().id(), "Vi går en annen vei.", true));
        stage.machineryRuns();
        assertThat(notice().status()).isEqualTo(Status.CANCELLED);
        assertThat(application().status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(where()).isEmpty();
    }

    private void issue() {
        stage.beginsFormalCheck(number);
        stage.by(Cast.ANNE, user -> notices.issue(user, number, new DeficiencyDraft(List.of("summary"),
            "Sammendraget sier ikke hva prosjektet skal gjøre.", time.today().plusDays(14))));
    }

    private void issued() {
        issue();
        stage.machineryRuns();
    }

    private void mend(String summary) {
        ProjectSection was = answer().project();
        stage.by(Cast.KARI, user -> applications.save(user, answer().id(),
            new ProjectSection(was.phase(), was.title(), summary, was.startDate(), was.endDate())));
    }

    private void send() {
        UUID draft = answer().id();
        stage.by(Cast.KARI, user -> applications.submit(user, draft));
        stage.machineryRuns();
    }

    private GrantApplication application() {
        return cases.get(number);
    }

    private DeficiencyNotice notice() {
        return notices.last(number).orElseThrow();
    }

    private GrantApplication answer() {
        return answers.draftOf(application()).orElseThrow();
    }

    private List<String> where() {
        return processes.createProcessInstanceQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).list().stream()
            .flatMap(one -> history.createHistoricActivityInstanceQuery().processInstanceId(one.getId()).unfinished().list().stream())
            .map(one -> one.getActivityId()).filter(id -> !id.equals("correction") && !id.startsWith("sendAck")).toList();
    }

    private boolean eligible() {
        return (boolean) processes.getVariable(processes.createProcessInstanceQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).singleResult().getId(),
            "eligible");
    }
}
