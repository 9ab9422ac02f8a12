package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.ReturnedRecommendations;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Decision;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;
import tilsagn.decision.PoolLedger;
import tilsagn.decision.Turns;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** A case that goes back, or up, instead of straight on to its decision; also one that began before the diagram knew these ways. */
@HouseTest
class TurnProcessTests {

    private static final Nok SMALL = Nok.of(400_000);
    private static final Nok LARGE = Nok.of(600_000);
    private static final String WHY = "Utvalget vil vite mer om partnerne.";
    private static final Path DIAGRAM = Path.of("processes/grant-application.bpmn");

    @Autowired
    Stage stage;
    @Autowired
    Turns turns;
    @Autowired
    Decisions decisions;
    @Autowired
    Assessments assessments;
    @Autowired
    ReturnedRecommendations recommendations;
    @Autowired
    Cases cases;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Journal journal;
    @Autowired
    TaskService tasks;
    @Autowired
    RepositoryService models;
    @Autowired
    CaseMigration migration;

    private Call call;

    private CaseNumber sent(Nok amount) {
        call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, amount);
        stage.deadlinePasses(call);
        stage.isAssessed(number, amount, Stage.GOOD);
        stage.isAllocated(number, amount, null);
        return number;
    }

    @Test
    void theManagerGetsItBackWithTheRecommendationAndProposesAnew() {
        CaseNumber number = sent(LARGE);
        stage.by(Cast.DAG, user -> turns.giveBack(user, number, false, WHY));

        assertThat(step(number)).isEqualTo("allocateFunds");
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(Nok.ZERO);
        assertThat(decisions.of(number).body()).isNull();
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.RECOMMENDED);
        assertThat(turns.view(stage.user(Cast.METTE), decisions.of(number)).returned().reason()).isEqualTo(WHY);
        stage.isAllocated(number, Nok.of(550_000), "Utvalget ba om et mindre beløp.");
        stage.isDecided(Cast.DAG, number, Nok.of(550_000));
        assertThat(ledger.of(call.id()).committed()).isEqualTo(Nok.of(550_000));
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("decision.returned");
    }

    @Test
    void theAdvisorGetsItBackAndRecommendsAnew() {
        CaseNumber number = sent(LARGE);
        stage.by(Cast.DAG, user -> turns.giveBack(user, number, true, WHY));

        assertThat(step(number)).isEqualTo("recommendAward");
        assertThat(recommendations.noteOn(number)).contains(WHY);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
        refused("decision.no-recommendation", () -> stage.isAllocated(number, LARGE, null));
        stage.by(Cast.BJORN, user -> assessments.recommend(user, number, LARGE, "Partnerne har bekreftet at de er med."));
        stage.isAllocated(number, LARGE, null);
        stage.isDecided(Cast.DAG, number, LARGE);
        assertThat(decisions.of(number).isDecided()).isTrue();
    }

    @Test
    void aDelegateLiftsAndAHigherBodyCallsInAndTheMoneyStays() {
        CaseNumber number = sent(SMALL);
        refused("decision.turn.not-above", () -> stage.by(Cast.EVA, user -> turns.lift(user, number, DecisionBody.COUNTY_CABINET, WHY)));
        stage.by(Cast.EVA, user -> turns.lift(user, number, DecisionBody.STANDING_COMMITTEE, WHY));
        assertThat(step(number)).isEqualTo("decideApplication");
        refused("decision.other-body", () -> stage.isDecided(Cast.EVA, number, SMALL));
        stage.isDecided(Cast.DAG, number, SMALL);

        CaseNumber other = sent(SMALL);
        refused("decision.turn.not-above", () -> stage.by(Cast.EVA, user -> turns.callIn(user, other, WHY)));
        stage.by(Cast.DAG, user -> turns.callIn(user, other, WHY));
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(SMALL);
        stage.isDecided(Cast.DAG, other, SMALL);
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("decision.lifted");
        assertThat(journal.of(other)).extracting(JournalEntry::what).contains("decision.called-in");
        refused("decision.decided-already", () -> stage.by(Cast.DAG, user -> turns.giveBack(user, other, false, WHY)));
    }

    @Test
    void aCaseOfAnOlderDiagramGoesUpAtOnceAndBackWhenItIsMoved() throws IOException {
        deploy(old());
        CaseNumber lifted = sent(SMALL);
        CaseNumber returned = sent(LARGE);
        deploy(Files.readString(DIAGRAM));
        stage.by(Cast.EVA, user -> turns.lift(user, lifted, DecisionBody.STANDING_COMMITTEE, WHY));
        stage.isDecided(Cast.DAG, lifted, SMALL);
        refused("workflow.return.not-possible", () -> stage.by(Cast.DAG, user -> turns.giveBack(user, returned, false, WHY)));
        assertThat(decisions.of(returned).status()).as("the fact did not happen either").isEqualTo(Decision.Status.PENDING);

        assertThat(stage.get(Cast.ADA, migration::migrate)).filteredOn(move -> move.caseNumber().equals(returned))
            .singleElement().matches(move -> move.problem() == null);

        stage.by(Cast.DAG, user -> turns.giveBack(user, returned, false, WHY));
        assertThat(step(returned)).isEqualTo("allocateFunds");
    }

    // As the diagram was before: nothing stands at the edge of the decision, and the recommendation is never asked for twice.
    private static String old() throws IOException {
        String today = Files.readString(DIAGRAM);
        String before = today;
        for (String edge : new String[]{"caseReturned", "caseLifted", "caseCalledIn"}) {
            before = before.replaceAll("(?s)    <bpmn:boundaryEvent id=\"" + edge + "\".*?</bpmn:boundaryEvent>\n", "")
                .replaceAll("    <bpmn:sequenceFlow id=\"\\w+\" sourceRef=\"" + edge + "\"[^>]*/>\n", "");
        }
        before = before.replaceAll("\\s*<bpmn:incoming>(toRecommendationAgain|toDecideApplicationLifted|toDecideApplicationCalledIn)</bpmn:incoming>", "");
        return before.substring(0, before.indexOf("  <bpmndi:BPMNDiagram")) + "</bpmn:definitions>\n";
    }

    private void deploy(String model) {
        models.createDeployment().name("test").addInputStream("grant-application.bpmn",
            new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))).deploy();
    }

    private String step(CaseNumber number) {
        return tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).singleResult().getTaskDefinitionKey();
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
