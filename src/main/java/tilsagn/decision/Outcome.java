package tilsagn.decision;

import tilsagn.core.Nok;

/** How a decision ended. It follows from the amount; nobody chooses it beside the amount. */
public enum Outcome {
    /** All that was applied for. */
    GRANTED,
    /** Some of what was applied for; reasons must be given (forvaltningsloven §§ 24–25). */
    PARTIALLY_GRANTED,
    /** Nothing; reasons must be given (forvaltningsloven §§ 24–25). */
    REJECTED;

    /** The outcome that an amount means for what was applied for. */
    public static Outcome of(Nok granted, Nok applied) {
        if (!granted.isPositive()) {
            return REJECTED;
        }
        return granted.compareTo(applied) < 0 ? PARTIALLY_GRANTED : GRANTED;
    }

    /** Money was given. */
    public boolean givesMoney() {
        return this != REJECTED;
    }
}
