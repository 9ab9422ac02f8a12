package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

@HouseTest
class TwoAtOnceTests {

    @Autowired
    private Stage stage;
    @Autowired
    private Assessments assessments;

    private CaseNumber admittedCase() {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(750_000));
        stage.passesFormalCheck(number);
        return number;
    }

    /** What each answered: nothing, or the key of the refusal. */
    private static List<String> atOnce(List<Runnable> deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            return people.invokeAll(deeds.stream().map(TwoAtOnceTests::answer).toList()).stream().map(TwoAtOnceTests::result).toList();
        } finally {
            people.shutdown();
        }
    }

    private static Callable<String> answer(Runnable deed) {
        return () -> {
            try {
                deed.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private Runnable declares(Cast person, CaseNumber number) {
        return () -> stage.by(person, user -> assessments.declareImpartiality(user, number, true, null));
    }

    private Runnable submits(Cast person, CaseNumber number, int... points) {
        return () -> stage.by(person, user -> assessments.submitScores(user, number, Stage.scores(points)));
    }

    @Test
    void ofThreeWhoDeclareAtOnceTwoGetAPlace() throws Exception {
        CaseNumber number = admittedCase();
        List<String> answers = atOnce(List.of(declares(Cast.ANNE, number), declares(Cast.BJORN, number), declares(Cast.CATO, number)));
        assertThat(answers).containsExactlyInAnyOrder("done", "done", "assessment.enough-assess-already");
    }

    @Test
    void twoWhoScoreAtOnceBothKeepWhatTheyWrote() throws Exception {
        CaseNumber number = admittedCase();
        declares(Cast.ANNE, number).run();
        declares(Cast.BJORN, number).run();
        assertThat(assessments.resultOf(number)).isEmpty();
        assertThat(atOnce(List.of(submits(Cast.ANNE, number, 6, 5, 5, 6, 5, 4, 5), submits(Cast.BJORN, number, 6, 5, 4, 6, 5, 4, 5))))
            .containsOnly("done");
        stage.machineryRuns();
        AssessmentResult result = assessments.resultOf(number).orElseThrow();
        assertThat(result.criteria().get(2).points()).containsExactlyInAnyOrder(5, 4);
        assertThat(result.weighted()).isEqualTo("5.18");
        assertThat(assessments.consensusNeeded(number)).isFalse();
    }

    @Test
    void aDoubleClickHandsInOnce() throws Exception {
        CaseNumber number = admittedCase();
        declares(Cast.ANNE, number).run();
        Runnable click = submits(Cast.ANNE, number, Stage.GOOD);
        assertThat(atOnce(List.of(click, click))).containsExactlyInAnyOrder("done", "assessment.scores.already");
    }
}
