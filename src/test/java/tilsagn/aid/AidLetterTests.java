package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The award letter tells the receiver how much aid it is and by which rules, and says nothing of it where nothing is to be said. */
@HouseTest
class AidLetterTests {

    private static final Nok AMOUNT = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    Screen screen;
    @Autowired
    AidDesk desk;
    @Autowired
    BusinessTime time;

    private String letterOn(AidBasis basis) throws Exception {
        Call call = stage.openHoldingCall(Nok.of(2_000_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        if (basis != null) {
            AidStage aid = new AidStage(stage, desk, time.today());
            aid.startsClean(number);
            aid.assesses(number, basis);
        }
        stage.isDecided(Cast.DAG, number, AMOUNT);
        return screen.get(Cast.ANNE, "/cases/" + number + "/letters/decision").is(200).text();
    }

    @Test
    void smallAidIsNamedWithItsAmountItsRateAndTheRegulation() throws Exception {
        assertThat(letterOn(AidBasis.DE_MINIMIS)).contains("Tilskuddet på 600 000 kr er bagatellmessig støtte (de minimis) etter kommisjonsforordning (EU) 20",
            "60 000 euro etter kursen 10 kroner", "Dere må opplyse om den");
    }

    @Test
    void whatIsNoAidOrNotAssessedIsNotMentioned() throws Exception {
        assertThat(letterOn(AidBasis.NONE)).doesNotContain("støtte (de minimis)", "Det tilsvarer");
        assertThat(letterOn(null)).doesNotContain("støtte (de minimis)", "Det tilsvarer");
    }
}
