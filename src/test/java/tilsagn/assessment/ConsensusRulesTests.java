package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tilsagn.assessment.AssessmentSamples.CASE;
import static tilsagn.assessment.AssessmentSamples.NOW;
import static tilsagn.assessment.AssessmentSamples.WEIGHTS;
import static tilsagn.assessment.AssessmentSamples.admitted;
import static tilsagn.assessment.AssessmentSamples.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

class ConsensusRulesTests {

    private static final List<String> C2_MAY = List.of("C2");
    private static final String WORDS = "Vi la ulik vekt på reisene.";

    @Test
    void onlyTheAssessorsWriteIt() {
        List<ScoreSheet> both = List.of(sheet("anne", 1, 7), sheet("bjorn", 2, 5));
        assertThat(refused(() -> ConsensusRules.anAssessorWritesIt(both, "carina")).key()).isEqualTo("assessment.consensus.assessors-only");
    }

    @Test
    void everyDifferenceOfTwoStepsIsExplainedAndNothingElse() {
        AssessmentResult result = result(sheet("anne", 1, 7, 5, 5), sheet("bjorn", 2, 5, 5, 4));
        assertThat(fields(refused(() -> settle(result, Map.of())))).containsExactly("note-C1");
        assertThat(settle(result, Map.of("C1", AgreedScore.words(WORDS), "C2", AgreedScore.words("ikke bedt om")))).containsOnlyKeys("C1");
        assertThat(refused(() -> settle(result(sheet("anne", 1, 6), sheet("bjorn", 2, 5)), Map.of())).key())
            .isEqualTo("assessment.consensus.not-needed");
    }

    @Test
    void anAgreedScoreGoesFromOneToSevenAndLeavingOutNeedsTheCallsLeave() {
        AssessmentResult result = result(sheet("anne", 1, 7, 7), sheet("bjorn", 2, 5, 5));
        assertThat(fields(refused(() -> settle(result, Map.of("C1", new AgreedScore(WORDS, 8, false), "C2", AgreedScore.words(WORDS))))))
            .containsExactly("agreed-C1");
        assertThat(fields(refused(() -> settle(result, Map.of("C1", new AgreedScore(WORDS, null, true), "C2", new AgreedScore(WORDS, null, true))))))
            .containsExactly("agreed-C1");
    }

    @Test
    void whetherItIsRelevantMustBeSettled() {
        AssessmentResult result = result(sheet("anne", 1, 5, 5), leavesOutC2("bjorn", 2, 5));
        assertThat(result.consensusNeeded()).isTrue();
        assertThat(fields(refused(() -> settle(result, Map.of("C2", AgreedScore.words(WORDS)))))).containsExactly("agreed-C2");
        assertThat(settle(result, Map.of("C2", new AgreedScore(WORDS, null, true)))).containsOnlyKeys("C2");
        assertThat(settle(result, Map.of("C2", new AgreedScore(WORDS, 4, false)))).containsOnlyKeys("C2");
    }

    @Test
    void withoutAgreedPointsTheAverageStandsAndWithThemTheyCount() {
        Assessment words = admitted();
        words.writeConsensus(Map.of("C1", AgreedScore.words(WORDS)), Set.of("anne"), "anne", NOW);
        Assessment points = admitted();
        points.writeConsensus(Map.of("C1", new AgreedScore(WORDS, 6, false)), Set.of("anne", "bjorn"), "anne", NOW);
        List<ScoreSheet> sheets = List.of(sheet("anne", 1, 7, 5, 5, 5, 5, 5, 5), sheet("bjorn", 2, 3, 5, 5, 5, 5, 5, 5));
        assertThat(Results.combine(words, sheets).weighted()).isEqualTo("5.00");
        assertThat(Results.combine(points, sheets).weighted()).isEqualTo("5.20");
        assertThat(Results.combine(points, sheets).average("C1")).isEqualTo("6.0");
        assertThat(points.consensusParticipants()).containsExactlyInAnyOrder("anne", "bjorn");
    }

    @Test
    void whatAllLeaveOutCountsForNothingNotEvenTheThresholdOrATie() {
        ScoreSheet anne = new ScoreSheet(CASE, "anne", 1);
        anne.submit(scores(1, 6, 5, 5, 0, 5, 4, 5), NOW);
        ScoreSheet bjorn = new ScoreSheet(CASE, "bjorn", 2);
        bjorn.submit(scores(1, 6, 5, 5, 0, 5, 4, 5), NOW);
        AssessmentResult result = Results.combine(admitted(), List.of(anne, bjorn));
        assertThat(result.weighted()).isEqualTo("5.12");
        assertThat(result.index()).isEqualTo("68.63");
        assertThat(result.weights()).isEqualTo(85);
        assertThat(result.leftOut()).extracting(CriterionResult::code).containsExactly("C4");
        assertThat(result.lowest()).isEqualTo("4.0");
        assertThat(result.average("C4")).as("neither better nor worse than the whole").isEqualTo("5.12");
        assertThat(result.consensusNeeded()).isFalse();
    }

    private static List<SheetScore> scores(int from, int... points) {
        List<SheetScore> scores = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            scores.add(new SheetScore("C" + (from + at), WEIGHTS[at], points[at] == 0 ? null : points[at], "begrunnet", "", points[at] == 0));
        }
        return scores;
    }

    private static ScoreSheet leavesOutC2(String assessor, int place, int first) {
        ScoreSheet sheet = new ScoreSheet(CASE, assessor, place);
        sheet.submit(scores(1, first, 0), NOW);
        return sheet;
    }

    private static AssessmentResult result(ScoreSheet... sheets) {
        return Results.combine(admitted(), List.of(sheets));
    }

    private static Map<String, AgreedScore> settle(AssessmentResult result, Map<String, AgreedScore> agreed) {
        return ConsensusRules.everyDifferenceIsSettled(result, agreed, C2_MAY);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        Refusal refusal = catchThrowableOfType(Refusal.class, verb);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.faults().stream().map(Fault::field).toList();
    }
}
