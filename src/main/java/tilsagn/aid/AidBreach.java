package tilsagn.aid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import tilsagn.account.User;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * An award that the party knows of and that does not hold by the rules of state aid: the assessment came late, or more earlier aid came to light.
 * It waits until somebody has decided what becomes of the award, or until it holds after all.
 *
 * @param goneAt    when it held after all without a decision, or {@code null}
 * @param decision  what becomes of the award, or {@code null}
 * @param lowerTo   the most that is paid, or {@code null} where it was not lowered
 * @param reasons   why, or {@code null}
 * @param decidedBy name of whoever decided, or {@code null}
 */
public record AidBreach(UUID id, CaseNumber caseNumber, Instant foundAt, Instant goneAt, Decision decision, Nok lowerTo, String reasons, String decidedBy,
                        Instant decidedAt) {

    /** What becomes of the award. Words: {@code aid.breach.decision.*}. */
    public enum Decision {
        /** It stands as it was given, on a ground the reasons name. */
        KEEP("aid.breach-kept"),
        /** Not more than an amount that holds is paid; the final account settles it, with the right to appeal. */
        LOWER("aid.breach-lowered"),
        /** The party is given notice that the grant may be ended. */
        TAKE_BACK("aid.breach-noticed");

        private final String what;

        Decision(String what) {
            this.what = what;
        }
    }

    /** Whether it waits for somebody. */
    public boolean isOpen() {
        return decision == null && goneAt == null;
    }

    /** Whether the award stands, wholly or in part. */
    boolean letsStand() {
        return decision == Decision.KEEP || decision == Decision.LOWER;
    }

    /** An award that the party knows of does not hold. */
    public record Found(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "aid.breach-found";
        }
    }

    /** It holds after all. */
    public record Gone(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "aid.breach-gone";
        }
    }

    /** Somebody has decided what becomes of the award. */
    public record Decided(CaseNumber caseNumber, Decision decision, Nok lowerTo, String reasons, User by) implements CaseEvent {

        @Override
        public String what() {
            return decision.what;
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> details = new LinkedHashMap<>();
            details.put("reason", reasons);
            if (lowerTo != null) {
                details.put("amount", lowerTo.format());
            }
            return details;
        }
    }
}
