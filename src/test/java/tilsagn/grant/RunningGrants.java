package tilsagn.grant;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Grants that run, for tests that begin there. */
@TestComponent
@Transactional
public class RunningGrants {

    private static final Nok AMOUNT = Nok.of(400_000);

    private final GrantsOnStage onStage;

    RunningGrants(GrantsOnStage onStage) {
        this.onStage = onStage;
    }

    /** An award of Prosesspartner's, accepted and begun. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CaseNumber running(Stage stage) {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        stage.isDecided(Cast.EVA, number, AMOUNT);
        return number;
    }

    /** The party has accepted and the project has begun. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void begin(CaseNumber number) {
        onStage.isAcceptedAndBegun(number);
    }

    /** One that is paid to the last krone, with its final report approved. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CaseNumber settled(Stage stage) {
        CaseNumber number = running(stage);
        begin(number);
        onStage.reportIsApproved(number);
        onStage.isSettled(number, AMOUNT.plus(AMOUNT));
        return number;
    }
}
