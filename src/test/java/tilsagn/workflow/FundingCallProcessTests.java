package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A call lives by the clock until its deadline, and by its cases afterwards. */
@HouseTest
class FundingCallProcessTests {

    private static final Nok APPLIED = Nok.of(400_000);

    @Autowired
    Stage stage;
    @Autowired
    Calls calls;
    @Autowired
    Decisions decisions;
    @Autowired
    ProcessClock process;
    @Autowired
    HistoryService history;
    @Autowired
    BusinessTime time;

    @Test
    void theEnginesClockFollowsTheBusinessClock() {
        time.forward(Duration.ofHours(3));
        assertThat(Duration.between(time.now(), ClockUtil.getCurrentTime().toInstant()).abs()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void movingTheClockAloneClosesTheCall() {
        Call call = stage.openCall(Nok.of(2_300_000));
        stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        assertThat(process.nextTimer()).hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(call.deadline()));
        time.moveTo(call.deadline().minusSeconds(60));
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.OPEN);
        time.moveTo(call.deadline());
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(process.runDueJobs()).isZero();
    }

    @Test
    void aCallWithoutAnAwardEndsWhenEverythingIsDecided() {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        stage.deadlinePasses(call);
        stage.isAssessed(number, Nok.ZERO, 1, 1, 1, 1, 1, 1, 1);
        stage.isAllocated(number, Nok.ZERO, "Prosjektet når ikke terskelen i utlysningen.");
        stage.isDecided(Cast.EVA, number, Nok.ZERO);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.DECIDED);
        assertThat(endOf(call)).isEqualTo("decidedWithoutAwards");
    }

    @Test
    void theLastAwardThatIsPublishedEndsTheCall() {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber first = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        CaseNumber second = stage.submits(CastOrganisation.KODEVERKET, call, APPLIED);
        stage.deadlinePasses(call);
        for (CaseNumber number : new CaseNumber[] {first, second}) {
            stage.isAssessed(number, APPLIED, Stage.GOOD);
            stage.isAllocated(number, APPLIED, null);
        }
        // The first is published before the second is even decided: the fact waits in the room, not in the engine.
        stage.isDecided(Cast.EVA, first, APPLIED);
        stage.by(Cast.METTE, user -> decisions.publish(user, first));
        stage.isDecided(Cast.EVA, second, APPLIED);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.DECIDED);
        stage.by(Cast.METTE, user -> decisions.publish(user, second));
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.PUBLISHED);
        assertThat(endOf(call)).isEqualTo("callPublished");
    }

    @Test
    void aTimerIsFiredOnceHoweverOftenOneAsks() {
        Instant before = time.now();
        Call call = stage.openCall(Nok.of(2_300_000));
        assertThat(process.runDueJobs()).isZero();
        assertThat(call.opensAt()).isBefore(before);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.OPEN);
    }

    private String endOf(Call call) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(call.slug()).finished().singleResult();
        return instance == null ? "still running" : instance.getEndActivityId();
    }
}
