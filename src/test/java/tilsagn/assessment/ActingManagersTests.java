package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Allocations;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** No case is stuck because every manager has a conflict: the administrator chooses who leads it, and that person does the manager's steps. */
@HouseTest
class ActingManagersTests {

    private static final Nok APPLIED = Nok.of(400_000);
    private static final String WHY = "Søsteren min ble daglig leder hos søkeren.";
    private static final String REASON = "Dag har ikke hatt noe med saken å gjøre.";

    @Autowired
    Stage stage;
    @Autowired
    ActingManagers actingManagers;
    @Autowired
    Impartiality impartiality;
    @Autowired
    Substitutes substitutes;
    @Autowired
    Assessments assessments;
    @Autowired
    Allocations allocations;
    @Autowired
    Decisions decisions;
    @Autowired
    Cases cases;
    @Autowired
    Worklist worklist;
    @Autowired
    Journal journal;

    private void conflict(Cast person, CaseNumber number) {
        stage.by(person, user -> impartiality.declare(user, number, false, WHY));
        stage.machineryRuns();
    }

    private void appoint(CaseNumber number, Cast person) {
        stage.by(Cast.ADA, user -> actingManagers.appoint(user, number, person.username(), REASON));
    }

    private List<String> tasksOf(Cast person, CaseNumber number) {
        List<WorkItem> open = stage.get(Cast.ADA, user -> worklist.ofCase(user, number));
        return open.stream().filter(item -> person.username().equals(item.assignee())).map(WorkItem::step).toList();
    }

    private List<String> candidates(CaseNumber number) {
        ActingManagers.View view = stage.get(Cast.ADA, user -> actingManagers.view(user, number));
        return view.candidates().stream().map(User::username).toList();
    }

    private List<CaseNumber> waiting() {
        return stage.get(Cast.ADA, actingManagers::waitingFor);
    }

    @Test
    void whoTheAdministratorChoseDoesTheManagersStepsToTheDecision() {
        var call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.passesFormalCheck(number);
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        conflict(Cast.METTE, number);
        conflict(Cast.ANNE, number);
        assertThat(waiting()).contains(number);
        assertThat(candidates(number)).contains("cato", "dag", "eva").doesNotContain("mette", "anne", "bjorn", "rolf", "ada", "eirik");
        appoint(number, Cast.DAG);
        assertThat(waiting()).doesNotContain(number);
        assertThat(tasksOf(Cast.DAG, number)).as("what waited is theirs").containsExactly("appointSubstitute");

        stage.by(Cast.DAG, user -> substitutes.appoint(user, number, "cato", ""));
        stage.scores(Cast.CATO, number, Stage.GOOD);
        stage.by(Cast.BJORN, user -> assessments.recommend(user, number, APPLIED, "Prosjektet svarer godt på målene."));
        assertThat(tasksOf(Cast.DAG, number)).as("what came later too").containsExactly("allocateFunds");
        stage.deadlinePasses(call);
        stage.by(Cast.DAG, user -> allocations.propose(user, number, APPLIED, null));
        stage.by(Cast.DAG, user -> allocations.sendToDecision(user, number));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.DECISION_PENDING);
        stage.isDecided(Cast.EVA, number, APPLIED);
        stage.by(Cast.DAG, user -> decisions.publish(user, number));
        assertThat(journal.of(number)).filteredOn(entry -> entry.what().equals("impartiality.acting-manager")).singleElement().satisfies(entry -> {
            assertThat(entry.actorUsername()).isEqualTo("ada");
            assertThat(entry.details()).containsEntry("username", "dag").containsEntry("note", REASON);
        });
    }

    @Test
    void onlyTheAdministratorAndOnlyWhenNoManagerIsLeft() {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        assertThatThrownBy(() -> appoint(number, Cast.DAG)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("assessment.acting.not-needed"));
        conflict(Cast.METTE, number);
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> actingManagers.appoint(user, number, "anne", REASON))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> actingManagers.appoint(user, number, "anne", REASON))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appoint(number, Cast.ROLF)).as("control handles nothing").isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> appoint(number, Cast.METTE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.by(Cast.ADA, user -> actingManagers.appoint(user, number, "dag", "kort"))).isInstanceOf(Refusal.class);
    }

    @Test
    void theMandateIsForOneCaseAndEndsWithAConflictAPlaceAsAssessorOrAManagerWhoMayLead() {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        stage.passesFormalCheck(number);
        conflict(Cast.METTE, number);
        appoint(number, Cast.CATO);
        assertThat(actingManagers.leads(stage.user(Cast.CATO), number)).isTrue();
        assertThatThrownBy(() -> stage.by(Cast.CATO, user -> impartiality.clear(user, number, "mette", "Slektskapet er for fjernt.")))
            .as("nobody decides over their own head").isInstanceOf(Refusal.class);
        stage.by(Cast.CATO, user -> assessments.declareImpartiality(user, number, true, null));
        assertThat(actingManagers.leads(stage.user(Cast.CATO), number)).as("they assess now").isFalse();
        appoint(number, Cast.DAG);
        conflict(Cast.DAG, number);
        assertThat(actingManagers.actingOn(number)).isEmpty();
        assertThat(waiting()).contains(number);
        appoint(number, Cast.EVA);
        assertThat(actingManagers.actingOn(number)).contains("eva");
        CaseNumber other = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        assertThat(actingManagers.leads(stage.user(Cast.EVA), other)).isFalse();
        assertThat(actingManagers.leads(stage.user(Cast.METTE), other)).isTrue();
    }
}
