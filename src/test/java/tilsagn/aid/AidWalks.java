package tilsagn.aid;

import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.TakenBackAwards;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Awards whose letters wait for the state-aid desk, for those who walk the diagrams. */
public class AidWalks {

    static final Nok AMOUNT = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    AidRulesThatLast rules;
    @Autowired
    AidDesk desk;
    @Autowired
    TakenBackAwards takenBack;
    @Autowired
    BusinessTime time;

    /** One letter that goes out when the aid is cleared, one decision that is taken back instead. */
    public void all() {
        cleared();
        CaseNumber number = waiting(CastOrganisation.FJORDVATN);
        stage.by(Cast.DAG, user -> takenBack.takeBack(user, number, "Taket for bagatellmessig støtte er nådd."));
    }

    /** Decided before anybody assessed it, assessed afterwards, and told. */
    CaseNumber cleared() {
        CaseNumber number = waiting(CastOrganisation.MIKROLINJA);
        AidStage aid = aid();
        aid.startsClean(number);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        stage.machineryRuns();
        return number;
    }

    /** Decided, and nobody has assessed the aid. */
    public CaseNumber waiting(CastOrganisation organisation) {
        Call call = rules.assessed(stage.openCall(Nok.of(2_000_000)));
        CaseNumber number = stage.submits(organisation, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        return number;
    }

    AidStage aid() {
        return new AidStage(stage, desk, time.today());
    }
}
