package tilsagn.call;

import tilsagn.core.Words;

/**
 * One point of a call's formal check, answered yes or no before anything is scored. The points are the call's data: a new call with a condition
 * of its own needs no new program.
 *
 * @param code       unique within the call and never changed once somebody has answered it, e.g. {@code NOT_STARTED}; capital letters, digits
 *                   and underscores
 * @param label      the condition as a sentence that is true when it is met
 * @param help       what to look for, or {@code null}
 * @param knocksOut  whether a no dismisses the application; otherwise the party is asked for what is missing first
 * @param rule       what the rules of the scheme can suggest an answer to, with figures from the application; {@code null} where the answer is
 *                   the advisor's own judgement
 * @param provenance who set the condition
 */
public record ChecklistPoint(String code, Words label, Words help, boolean knocksOut, KnockOut rule, Provenance provenance) {

    /** A condition of the advisor's own judgement, set up in this system, where a no dismisses. */
    public static ChecklistPoint of(String code, Words label, Words help) {
        return new ChecklistPoint(code, label, help, true, null, Provenance.CONFIGURED);
    }

    /** The same, where a no only asks for what is missing. */
    public ChecklistPoint asking() {
        return new ChecklistPoint(code, label, help, false, rule, provenance);
    }

    /** The same, where the rules suggest the answer. */
    public ChecklistPoint suggestedBy(KnockOut suggesting) {
        return new ChecklistPoint(code, label, help, knocksOut, suggesting, provenance);
    }

    /** Whether nothing but the advisor's judgement answers it. */
    public boolean isJudged() {
        return rule == null;
    }
}
