package tilsagn.application;

import java.util.ArrayList;
import java.util.List;

import tilsagn.call.Call;
import tilsagn.core.Fault;

/** Whether one may apply: what is not answered is missing, and an answer that ends it says why and what can be done. */
final class EligibilityRules {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 1000;

    private final EligibilitySection given;
    private final List<Fault> faults = new ArrayList<>();

    private EligibilityRules(EligibilitySection given) {
        this.given = given;
    }

    static List<Fault> check(EligibilitySection given, Call call) {
        EligibilityRules rules = new EligibilityRules(given);
        rules.faults.addAll(stops(given, call));
        rules.need("targetGroup", given.targetGroup());
        rules.need("notStarted", given.notStarted());
        rules.need("notInDifficulty", given.notInDifficulty());
        rules.need("noRecoveryOrder", given.noRecoveryOrder());
        rules.theCountyGainsSomething();
        rules.need("municipalities", given.municipalities().isEmpty() ? null : given.municipalities());
        return rules.faults;
    }

    /** What ends the application, whatever else is written. */
    static List<Fault> stops(EligibilitySection given, Call call) {
        List<Fault> stops = new ArrayList<>();
        if (given.targetGroup() != null && !call.targetGroups().contains(given.targetGroup())) {
            stops.add(Fault.on("targetGroup", "application.rule.target-group"));
        }
        stopIfNo("notStarted", given.notStarted(), "application.rule.started", stops);
        stopIfNo("notInDifficulty", given.notInDifficulty(), "application.rule.in-difficulty", stops);
        stopIfNo("noRecoveryOrder", given.noRecoveryOrder(), "application.rule.recovery-order", stops);
        return stops;
    }

    private static void stopIfNo(String field, Boolean fulfilled, String key, List<Fault> stops) {
        if (Boolean.FALSE.equals(fulfilled)) {
            stops.add(Fault.on(field, key));
        }
    }

    private void theCountyGainsSomething() {
        String effect = given.countyEffect();
        need("countyEffect", effect);
        if (effect != null && effect.length() < SHORTEST) {
            faults.add(Fault.on("countyEffect", "application.rule.county-effect", SHORTEST, LONGEST, effect.length()));
        }
    }

    private void need(String field, Object value) {
        if (value == null) {
            faults.add(ApplicationRules.missing("", field));
        }
    }
}
