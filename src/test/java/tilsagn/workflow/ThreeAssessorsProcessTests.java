package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.Assessors;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.TestCalls;

/** How many assess is the scheme's number, not the diagram's: a scheme that wants three gets three. */
@HouseTest
class ThreeAssessorsProcessTests {

    @Autowired
    Stage stage;
    @Autowired
    TestCalls testCalls;
    @Autowired
    Calls calls;
    @Autowired
    BusinessTime time;
    @Autowired
    Assessments assessments;
    @Autowired
    Assessors assessors;
    @Autowired
    TaskService tasks;

    @Test
    void threeHaveAPlaceEachAndTheirAverageCounts() {
        time.moveTo(time.now());
        Call announced = testCalls.announceForThree("for-three", 1, time.now().minus(Duration.ofDays(1)), time.now().plus(Duration.ofDays(10)));
        stage.machineryRuns();
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, calls.get(announced.id()), Nok.of(400_000));
        stage.passesFormalCheck(number);
        assertThat(steps(number)).containsExactly("declareImpartiality", "declareImpartiality", "declareImpartiality");
        stage.by(Cast.METTE, user -> assessors.invite(user, number, "eirik"));
        stage.scores(Cast.ANNE, number, 7, 5, 5, 5, 5, 5, 5);
        stage.scores(Cast.BJORN, number, 5, 5, 5, 5, 5, 5, 5);
        assertThat(assessments.resultOf(number)).as("two of three").isEmpty();
        assertThatThrownBy(() -> stage.by(Cast.CATO, user -> assessments.declareImpartiality(user, number, true, null))).as("the place is Eirik's")
            .isInstanceOf(Refusal.class);
        stage.scores(Cast.EIRIK, number, 5, 5, 5, 5, 5, 5, 5);
        AssessmentResult result = assessments.resultOf(number).orElseThrow();
        assertThat(result.average("C1")).isEqualTo("5.67");
        assertThat(result.weighted()).as("(20 × 17/3 + 80 × 5) / 100").isEqualTo("5.13");
        assertThat(result.consensusNeeded()).as("two steps are not three").isFalse();
        assertThat(steps(number)).containsExactly("recommendAward");
    }

    @Test
    void twoOfThreeWithAConflictAreReplacedSideBySideWhileTheThirdSheetStands() {
        time.moveTo(time.now());
        Call announced = testCalls.announceForThree("for-three-again", 2, time.now().minus(Duration.ofDays(1)), time.now().plus(Duration.ofDays(10)));
        stage.machineryRuns();
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, calls.get(announced.id()), Nok.of(400_000));
        stage.passesFormalCheck(number);
        stage.by(Cast.METTE, user -> assessors.invite(user, number, "eirik"));
        for (Cast assessor : List.of(Cast.ANNE, Cast.BJORN, Cast.EIRIK)) {
            stage.scores(assessor, number, Stage.GOOD);
        }
        for (Cast conflicted : List.of(Cast.ANNE, Cast.BJORN)) {
            stage.by(conflicted, user -> assessments.declareImpartiality(user, number, false, "Søsteren min leder bedriften."));
            stage.machineryRuns();
        }
        assertThat(steps(number)).containsExactly("appointSubstitute", "appointSubstitute");
    }

    private List<String> steps(CaseNumber number) {
        return tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).list().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }
}
