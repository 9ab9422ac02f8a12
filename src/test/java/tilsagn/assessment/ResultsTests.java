package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.assessment.AssessmentSamples.NOW;
import static tilsagn.assessment.AssessmentSamples.admitted;
import static tilsagn.assessment.AssessmentSamples.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tilsagn.assessment.Assessment.Stage;
import tilsagn.core.Nok;

class ResultsTests {

    private static final ScoreSheet ANNE = sheet("anne", 1, 6, 5, 5, 6, 5, 4, 5);
    private static final ScoreSheet BJORN = sheet("bjorn", 2, 6, 5, 3, 6, 5, 4, 5);

    @Test
    void theResultIsTheAverageOfBothSheets() {
        AssessmentResult result = Results.combine(admitted(), List.of(ANNE, BJORN));
        assertThat(result.weighted()).isEqualTo("5.10");
        assertThat(result.average("C3")).isEqualTo("4.0");
        assertThat(result.lowest()).isEqualTo("4.0");
        assertThat(result.spread()).isEqualTo(2);
        assertThat(result.consensusNeeded()).isTrue();
        assertThat(result.recommended()).isNull();
    }

    @Test
    void theResultCarriesPublicReasonsAndNoInternalNote() {
        AssessmentResult result = Results.combine(admitted(), List.of(ANNE, BJORN));
        assertThat(result.criteria().get(0).publicReasons()).containsExactly("anne om C1", "bjorn om C1");
        assertThat(result.toString()).doesNotContain("internt");
    }

    @Test
    void oneStepApartNeedsNoWords() {
        AssessmentResult result = Results.combine(admitted(), List.of(sheet("anne", 1, 6, 5), sheet("bjorn", 2, 5, 4)));
        assertThat(result.consensusNeeded()).isFalse();
    }

    @Test
    void theStageFollowsFromTheFacts() {
        Assessment assessment = admitted();
        assertThat(AssessmentDesk.stage(assessment, List.of(), null)).isEqualTo(Stage.IMPARTIALITY);
        assertThat(AssessmentDesk.stage(assessment, List.of(ANNE, BJORN), null)).isEqualTo(Stage.SCORING);
        AssessmentResult result = Results.combine(assessment, List.of(ANNE, BJORN));
        assertThat(AssessmentDesk.stage(assessment, List.of(ANNE, BJORN), result)).isEqualTo(Stage.CONSENSUS);
        assessment.writeConsensus(Map.of("C3", AgreedScore.words("Bredden er god, men svakt forpliktet.")), Set.of("anne"), "anne", NOW);
        assertThat(AssessmentDesk.stage(assessment, List.of(ANNE, BJORN), result)).isEqualTo(Stage.RECOMMENDATION);
        assessment.recommend(new Recommendation(Nok.of(500_000), "Begrunnet innstilling.", "anne", NOW));
        assertThat(AssessmentDesk.stage(assessment, List.of(ANNE, BJORN), result)).isEqualTo(Stage.RECOMMENDED);
    }
}
