package tilsagn.decision.web;

import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Candidate;

/** What a manager wants for all chosen cases at once. Words: {@code decision.way.*}. */
enum Way {
    /** What stands in each row. */
    TYPED,
    /** What the advisors recommend. */
    RECOMMENDED,
    /** All that was applied for. */
    FULL,
    /** A share of what is recommended. */
    PERCENT,
    /** Nothing. */
    NONE,
    /** Nothing, and a place on the reserve list. */
    WITHOUT_FUNDING;

    /** The amount for one of them; {@code null} where what was typed cannot be read. */
    Nok amount(Candidate one, String typed, int percent) {
        return switch (this) {
            case TYPED -> read(typed);
            case RECOMMENDED -> one.recommended() == null ? Nok.ZERO : one.recommended();
            case FULL -> one.applied();
            case PERCENT -> Nok.of((one.recommended() == null ? 0 : one.recommended().kroner()) * percent / 100);
            case NONE, WITHOUT_FUNDING -> Nok.ZERO;
        };
    }

    static Nok read(String typed) {
        try {
            return Nok.parse(typed);
        } catch (Refusal unreadable) {
            return null;
        }
    }
}
