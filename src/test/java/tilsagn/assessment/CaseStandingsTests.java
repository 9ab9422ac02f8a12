package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** What a long list reads of an assessment is what the case's own page says. */
@HouseTest
class CaseStandingsTests {

    @Autowired
    Stage stage;
    @Autowired
    Assessments assessments;
    @Autowired
    CaseStandings standings;

    @Test
    void theListAndTheCaseSayTheSame() {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber agreed = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(700_000));
        CaseNumber apart = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(700_000));
        CaseNumber half = stage.submits(CastOrganisation.FJORDVATN, call, Nok.of(700_000));
        stage.deadlinePasses(call);
        stage.isAssessed(agreed, Nok.of(600_000), Stage.GOOD);
        List.of(apart, half).forEach(stage::passesFormalCheck);
        stage.scores(Cast.ANNE, apart, 7, 6, 5, 4, 3, 2, 1);
        stage.scores(Cast.BJORN, apart, 6, 6, 3, 4, 3, 2, 2);
        stage.scores(Cast.ANNE, half, Stage.GOOD);

        assertThat(standings.of(call.id())).containsExactlyInAnyOrder(asTheCaseSays(agreed), asTheCaseSays(apart));
        assertThat(asTheCaseSays(agreed).recommended()).isEqualTo(Nok.of(600_000));
        assertThat(asTheCaseSays(apart).spread()).isEqualTo(2);
    }

    private CaseStanding asTheCaseSays(CaseNumber number) {
        AssessmentResult result = assessments.resultOf(number).orElseThrow();
        return CaseStanding.of(result, result.recommended());
    }
}
