package tilsagn.application;

import java.util.List;

import tilsagn.call.Call;
import tilsagn.core.Fault;

/**
 * The answer to "may we apply?", given as soon as the questions of the eligibility section are.
 *
 * @param stops    what ends the application; none when nothing does
 * @param answered whether everything that could end it is answered
 */
public record Verdict(List<Fault> stops, boolean answered) {

    /** The verdict on these answers. */
    public static Verdict on(EligibilitySection given, Call call) {
        boolean answered = given.targetGroup() != null && given.notStarted() != null && given.notInDifficulty() != null
            && given.noRecoveryOrder() != null;
        return new Verdict(EligibilityRules.stops(given, call), answered);
    }

    /** Whether they may apply. */
    public boolean mayApply() {
        return answered && stops.isEmpty();
    }
}
