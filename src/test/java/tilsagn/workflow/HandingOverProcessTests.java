package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;
import tilsagn.worklist.Absences;
import tilsagn.worklist.BulkAssignments;
import tilsagn.worklist.Colleague;
import tilsagn.worklist.Narrowing;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;
import tilsagn.worklist.WorklistQuery;
import tilsagn.worklist.WorklistQuery.View;


/** From hand to hand: who may give what to whom, what the journal says, and that the engine agrees afterwards. */
@HouseTest
class HandingOverProcessTests {

    private static final Nok AMOUNT = Nok.of(400_000);

    @Autowired
    private Worklist worklist;
    @Autowired
    private Absences absences;
    @Autowired
    private BulkAssignments bulk;
    @Autowired
    private Journal journal;
    @Autowired
    private BusinessTime time;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Stage stage;

    @AfterEach
    void everybodyIsBack() {
        stage.by(Cast.METTE, user -> absences.of(user).forEach(one -> absences.end(user, one.id())));
    }

    private CaseNumber submitted() {
        return stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), AMOUNT);
    }

    private String taskOf(CaseNumber number) {
        return stage.get(Cast.METTE, user -> worklist.ofCase(user, number)).get(0).taskId();
    }

    private User gives(Cast giver, String task, Cast to, String note) {
        return stage.get(giver, user -> worklist.assign(user, task, to.username(), note));
    }

    private void refuses(String key, Cast giver, String task, Cast to) {
        assertThatThrownBy(() -> gives(giver, task, to, "")).as(key).asInstanceOf(type(Refusal.class)).extracting(Refusal::key).isEqualTo(key);
    }

    private String assigneeOf(String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult()).map(Task::getAssignee).orElse(null);
    }

    private Instant dueOf(String task) {
        return WorkItemFacts.instant(tasks.createTaskQuery().taskId(task).singleResult().getDueDate());
    }

    private JournalEntry last(CaseNumber number) {
        return journal.of(number).get(0);
    }

    @Test
    void theManagerGivesToWhoeverDoesThatKindOfWorkAndTheEngineFollows() {
        CaseNumber number = submitted();
        String task = taskOf(number);
        gives(Cast.METTE, task, Cast.ANNE, " Haster litt. ");
        assertThat(assigneeOf(task)).isEqualTo("anne");
        WorkItem item = stage.get(Cast.ANNE, user -> worklist.item(user, task));
        assertThat(item.handoverNote()).isEqualTo("Haster litt.");
        assertThat(item.handoverFrom()).isEqualTo(Cast.METTE.fullName());
        assertThat(last(number).what()).isEqualTo("worklist.assigned");
        assertThat(last(number).details()).containsEntry("to", Cast.ANNE.fullName()).containsEntry("note", "Haster litt.");
        gives(Cast.METTE, task, Cast.BJORN, "");
        assertThat(assigneeOf(task)).isEqualTo("bjorn");
        assertThat(last(number).what()).isEqualTo("worklist.reassigned");
        assertThat(last(number).details()).containsEntry("from", Cast.ANNE.fullName()).containsEntry("to", Cast.BJORN.fullName());
        refuses("worklist.assign.other-work", Cast.METTE, task, Cast.DAG);
        refuses("worklist.assign.who", Cast.METTE, task, Cast.VERA);
        assertThatThrownBy(() -> gives(Cast.VIDAR, task, Cast.VERA, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void anAdvisorHandsOverTheirOwnAndNobodyElses() {
        CaseNumber number = submitted();
        String task = taskOf(number);
        refuses("worklist.assign.not-yours", Cast.ANNE, task, Cast.BJORN);
        stage.by(Cast.ANNE, user -> worklist.take(user, task));
        refuses("worklist.assign.not-yours", Cast.BJORN, task, Cast.CATO);
        refuses("worklist.assign.not-yours", Cast.ROLF, task, Cast.CATO);
        gives(Cast.ANNE, task, Cast.BJORN, "Kan du ta denne?");
        assertThat(assigneeOf(task)).isEqualTo("bjorn");
        assertThatThrownBy(() -> gives(Cast.METTE, task, Cast.ANNE, "x".repeat(501))).asInstanceOf(type(Refusal.class))
            .extracting(Refusal::key).isEqualTo("worklist.assign.note-long");
    }

    @Test
    void nobodyIsGivenACaseTheyAreExcludedFromNorBothPlaces() {
        CaseNumber number = submitted();
        stage.passesFormalCheck(number);
        List<WorkItem> places = stage.get(Cast.METTE, user -> worklist.ofCase(user, number));
        assertThat(places).hasSize(2);
        worklist.exclude(Cast.CATO.username(), number);
        refuses("worklist.assign.excluded", Cast.METTE, places.get(0).taskId(), Cast.CATO);
        gives(Cast.METTE, places.get(0).taskId(), Cast.ANNE, "");
        refuses("worklist.assign.one-place-each", Cast.METTE, places.get(1).taskId(), Cast.ANNE);
    }

    @Test
    void duringAnAbsenceTheSubstituteGetsWhatIsNewAndSeesWhatIsThere() {
        CaseNumber old = submitted();
        CaseNumber fresh = submitted();
        stage.by(Cast.ANNE, user -> worklist.take(user, taskOf(old)));
        LocalDate today = time.today();
        stage.by(Cast.ANNE, user -> absences.enter(user, "anne", today, today.plusDays(7), "bjorn"));

        assertThat(gives(Cast.METTE, taskOf(fresh), Cast.ANNE, "").username()).isEqualTo("bjorn");
        assertThat(last(fresh).details()).containsEntry("insteadOf", Cast.ANNE.fullName());
        assertThat(worklist.items(stage.user(Cast.BJORN), WorklistQuery.of(View.MINE, Narrowing.to(old.value()))).items()).hasSize(1);
        assertThat(worklist.items(stage.user(Cast.CATO), WorklistQuery.of(View.MINE, Narrowing.to(old.value()))).items()).isEmpty();

        assertThatThrownBy(() -> stage.by(Cast.CATO, user -> worklist.takeOver(user, taskOf(old)))).isInstanceOf(Refusal.class);
        stage.by(Cast.BJORN, user -> worklist.takeOver(user, taskOf(old)));
        assertThat(assigneeOf(taskOf(old))).isEqualTo("bjorn");
        assertThat(last(old).what()).isEqualTo("worklist.reassigned");
        stage.by(Cast.BJORN, user -> worklist.giveBack(user, taskOf(old)));
    }

    @Test
    void anAbsenceIsEnteredByThePersonOrTheManagerAndMustMakeSense() {
        LocalDate today = time.today();
        assertThatThrownBy(() -> stage.by(Cast.BJORN, user -> absences.enter(user, "anne", today, today, "bjorn"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> absences.enter(user, "anne", today, today, "dag"))).as("other work").isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> absences.enter(user, "vera", today, today, "vegard"))).as("other county").isInstanceOf(Refusal.class);
        stage.by(Cast.METTE, user -> absences.enter(user, "anne", today, today.plusDays(3), "bjorn"));
        for (Refusal refusal : List.of(refusal(today.plusDays(2), today, "bjorn"), refusal(today.plusDays(3), today.plusDays(4), "bjorn"),
            refusal(null, today, "bjorn"), refusal(today.plusDays(9), today.plusDays(9), "anne"), refusal(today, today.plusYears(3), "bjorn"))) {
            assertThat(refusal.faults().get(0).field()).isIn("firstDay", "lastDay", "substitute");
        }
        assertThat(stage.get(Cast.CATO, absences::of)).isEmpty();
        stage.by(Cast.BJORN, user -> absences.enter(user, "bjorn", today, today, "anne"));
        assertThat(absences.insteadOf("anne")).as("a circle ends").isIn("anne", "bjorn");
    }

    private Refusal refusal(LocalDate from, LocalDate to, String substitute) {
        return (Refusal) catchThrowable(() -> stage.by(Cast.METTE, user -> absences.enter(user, "anne", from, to, substitute)));
    }

    @Test
    void manyAreSharedOutSoThatNobodyGetsMoreAndWhatChangedMeanwhileIsTold() {
        Call call = stage.openCall(Nok.of(2_300_000));
        List<CaseNumber> numbers = Stream.generate(() -> stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT)).limit(4).toList();
        worklist.exclude(Cast.BJORN.username(), numbers.get(0));
        User mette = stage.user(Cast.METTE);
        List<WorkItem> chosen = bulk.matching(mette, WorklistQuery.of(View.ALL, Narrowing.to(call.id())));
        BulkAssignments.Plan plan = bulk.plan(mette, chosen, List.of("anne", "bjorn"));
        assertThat(plan.dealt()).hasSize(4).containsEntry(taskOf(numbers.get(0)), "anne");
        int before = plan.people().stream().mapToInt(Colleague::open).max().orElseThrow();
        assertThat(plan.people()).allSatisfy(one -> assertThat(one.open() + plan.countFor(one.user().username())).isLessThanOrEqualTo(before + 3L));
        stage.passesFormalCheck(numbers.get(3));
        BulkAssignments.Outcome outcome = stage.get(Cast.METTE, user -> bulk.carryOut(user, plan.dealt(), "Fordelt"));
        assertThat(outcome.done()).isEqualTo(3);
        assertThat(outcome.failures()).hasSize(1).extracting(BulkAssignments.Failure::caseNumber).containsExactly(numbers.get(3).value());
        plan.dealt().forEach((task, person) -> assertThat(assigneeOf(task)).isIn(person, null));
        assertThat(bulk.chosen(stage.user(Cast.CATO), plan.dealt().keySet())).as("not theirs to give").isEmpty();
        assertThat(bulk.carryOut(stage.user(Cast.VIDAR), Map.of(taskOf(numbers.get(0)), "vera"), "").failures()).hasSize(1);
    }

    @Test
    void aCaseOnHoldIsDueLaterInTheEngineToo() {
        CaseNumber number = submitted();
        String task = taskOf(number);
        worklist.markWaiting(number, true);
        Instant due = dueOf(task);
        time.forward(Duration.ofDays(2));
        worklist.markWaiting(number, false);
        assertThat(stage.get(Cast.METTE, user -> worklist.item(user, task)).dueAt()).isEqualTo(dueOf(task));
        if (due != null) {
            assertThat(dueOf(task)).isAfter(due.plus(Duration.ofDays(1)));
        }
    }
}
