package tilsagn.call;

import java.util.Arrays;
import java.util.List;

import tilsagn.core.Refusal;

/**
 * Whether a part of an announced call may still be changed. Those who apply build on what stood there: the wording may be set right until the
 * deadline, in sight of all; something may be added; what decides who gets the money never changes.
 *
 * @param why message key suffix under {@code call.change.why.}: the rule in words, also when it may
 */
public record ChangeRule(CallPart part, boolean allowed, String why) {

    /** The rules of a call that stands here, part by part. */
    public static List<ChangeRule> all(CallStatus status) {
        return Arrays.stream(CallPart.values()).filter(part -> part != CallPart.CANCELLATION).map(part -> of(part, status)).toList();
    }

    /** The rule of one part. */
    public static ChangeRule of(CallPart part, CallStatus status) {
        if (status == CallStatus.CANCELLED) {
            return new ChangeRule(part, false, "cancelled");
        }
        if (part.isFixed()) {
            return new ChangeRule(part, false, part.name());
        }
        boolean early = !status.isAfter(CallStatus.OPEN);
        return switch (part) {
            case DEADLINE -> new ChangeRule(part, !status.isAfter(CallStatus.CLOSED), status.isAfter(CallStatus.CLOSED) ? "assessed" : part.name());
            case CONTACTS, DOCUMENTS, POOL -> new ChangeRule(part, true, part.name());
            case MEETINGS -> new ChangeRule(part, early, early ? part.name() : "meeting-late");
            case CANCELLATION -> new ChangeRule(part, early, early ? part.name() : "cancel-late");
            default -> new ChangeRule(part, early, early ? "wording" : "wording-late");
        };
    }

    /** Refuses {@code call.change.why.…} what may not be changed now. */
    static void require(CallPart part, CallStatus status) {
        ChangeRule rule = of(part, status);
        if (!rule.allowed()) {
            String why = "call.change.why." + rule.why();
            throw Refusal.conflict(why);
        }
    }
}
