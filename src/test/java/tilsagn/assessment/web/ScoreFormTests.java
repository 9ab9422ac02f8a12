package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tilsagn.assessment.CheckedItem;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.Score;
import tilsagn.call.CallSamples;

class ScoreFormTests {

    @Test
    void aSheetSurvivesTheWayThroughTheForm() {
        List<Score> sheet = List.of(new Score("C1", 6, "Godt begrunnet.", "internt"), new Score("C2", null, "", ""));
        assertThat(ScoreForm.read(ScoreForm.of(sheet), List.of("C1", "C2"))).isEqualTo(sheet);
    }

    @Test
    void whatIsNoNumberIsOutOfRangeAndNeverAnError() {
        assertThat(ScoreForm.read(Map.of("points-C1", "sju"), List.of("C1")).get(0).points()).isZero();
        assertThat(ScoreForm.read(Map.of("points-C1", "99999999999"), List.of("C1")).get(0).points()).isZero();
        assertThat(ScoreForm.read(Map.of("points-C1", " "), List.of("C1")).get(0).points()).isNull();
    }

    @Test
    void anUnansweredPointOfTheChecklistIsLeftOut() {
        FormalCheck check = FormalCheckForm.read(Map.of("check-NOT_STARTED", "no", "remark-NOT_STARTED", " Startet ",
            "check-WITHIN_DEADLINE", "maybe", "check-NO_SUCH", "yes", "outcome", "x"), CallSamples.checklist());
        assertThat(check.items()).containsExactly(new CheckedItem("NOT_STARTED", false, "Startet"));
        assertThat(check.outcome()).isNull();
    }
}
