package tilsagn.application;

import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Nok;

/**
 * One limit of a plan, with the figures that explain it. Words: {@code application.limit.<rule>} (its name), {@code .how} (the arithmetic
 * when kept) and {@code .over} (the arithmetic when broken); their arguments are whole, percent, limit, used, excess.
 *
 * @param rule    {@code R1} plan balance, {@code R2} support rate, {@code R3} public share, {@code R4} own hours, {@code R6} largest grant,
 *                {@code OTHER} other costs
 * @param whole   what the share is taken of: the total cost
 * @param percent the share allowed, 100 where the limit is an amount
 * @param limit   the largest amount that keeps the rule
 * @param used    the amount in the plan
 * @param ok      whether it is kept, decided on the exact fraction
 */
public record LimitCheck(String rule, Nok whole, int percent, Nok limit, Nok used, boolean ok) {

    /** At most so many percent of the whole; compared as {@code used × 100 ≤ percent × whole}, never rounded. */
    static LimitCheck share(String rule, Nok whole, int percent, Nok used) {
        long allowed = Math.multiplyExact(whole.kroner(), (long) percent);
        Nok limit = Nok.of(Math.floorDiv(allowed, 100));
        return new LimitCheck(rule, whole, percent, limit, used, Math.multiplyExact(used.kroner(), 100L) <= allowed);
    }

    /** At most this amount. */
    static LimitCheck amount(String rule, Nok whole, Nok limit, Nok used) {
        return new LimitCheck(rule, whole, 100, limit, used, !used.exceeds(limit));
    }

    /** Exactly this amount. */
    static LimitCheck equal(String rule, Nok whole, Nok used) {
        return new LimitCheck(rule, whole, 100, whole, used, used.equals(whole));
    }

    /** How far above the limit; nothing when within. The balance may be off to either side. */
    public Nok excess() {
        Nok difference = used.minus(limit);
        return rule.equals("R1") ? Nok.of(Math.abs(difference.kroner())) : difference.max(Nok.ZERO);
    }

    /** Message key of the limit's name. */
    public String labelKey() {
        return "application.limit." + rule;
    }

    /** Message key of the sentence with the arithmetic. */
    public String sentenceKey() {
        if (ok) {
            return labelKey() + ".how";
        }
        boolean tooLittle = rule.equals("R1") && limit.exceeds(used);
        return labelKey() + (tooLittle ? ".under" : ".over");
    }

    /** The figures of the sentence, ready to print. */
    public List<Object> arithmetic() {
        return List.of(whole.digits(), String.valueOf(percent), limit.digits(), used.digits(), excess().digits());
    }

    /** The sentence as a fault on a field of the form. */
    Fault faultOn(String field) {
        return new Fault(field, sentenceKey(), arithmetic());
    }
}
