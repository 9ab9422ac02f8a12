package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Nok;

/**
 * What the party gets in the end (R9): the smallest of the grant, the rate of support on the actual cost, and what the others have not
 * paid. What is left after earlier payments is paid out, or asked back where it is negative.
 *
 * @param grant          G
 * @param cost           C
 * @param actual         the actual cost the county approves
 * @param otherFinancing what others paid, or {@code null} where it sets no limit
 * @param paid           paid before
 * @param ended          whether the grant was ended before its time: then nothing more is paid, whatever it cost
 * @param awarded        what was awarded, more than the grant where it was lowered for the rules of state aid
 */
public record FinalPayment(Nok grant, Nok cost, Nok actual, Nok otherFinancing, Nok paid, boolean ended, Nok awarded) implements PaymentSum {

    /** Of a grant that ran to its end. */
    public FinalPayment(Nok grant, Nok cost, Nok actual, Nok otherFinancing, Nok paid) {
        this(grant, cost, actual, otherFinancing, paid, false, grant);
    }

    /** The rate on the actual cost. */
    public Nok earned() {
        return new SupportRate(grant, cost).of(actual);
    }

    /** What nobody else has paid of the actual cost. */
    public Nok gap() {
        return actual.minus(otherFinancing == null ? Nok.ZERO : otherFinancing).max(Nok.ZERO);
    }

    /** G_final. */
    public Nok entitlement() {
        Nok least = grant.min(earned()).min(gap());
        return ended ? least.min(paid) : least;
    }

    /** What is left to pay; negative when too much is paid. */
    public Nok balance() {
        return entitlement().minus(paid);
    }

    /** What the grant becomes smaller by. */
    public Nok reduction() {
        return awarded.minus(entitlement());
    }

    /** What is to come back. */
    public Nok recoverable() {
        return Nok.ZERO.minus(balance()).max(Nok.ZERO);
    }

    @Override
    public Nok payable() {
        return balance().max(Nok.ZERO);
    }

    @Override
    public List<ArithmeticStep> steps() {
        Nok least = entitlement();
        List<ArithmeticStep> steps = new ArrayList<>(limits(least));
        if (ended) {
            steps.add(ArithmeticStep.of("ended", paid).thatCounts(paid.equals(least)));
        }
        steps.add(ArithmeticStep.of("entitlement", least).thatCounts(true));
        steps.add(ArithmeticStep.of("paid", Nok.ZERO.minus(paid)));
        steps.add(ArithmeticStep.of(balance().isNegative() ? "recoverable" : "payable", balance()).thatCounts(true));
        return steps;
    }

    private List<ArithmeticStep> limits(Nok least) {
        List<ArithmeticStep> steps = new ArrayList<>();
        if (awarded.exceeds(grant)) {
            steps.add(ArithmeticStep.of("lowered", grant, awarded.digits()));
        }
        steps.add(ArithmeticStep.of("actual", actual));
        steps.add(ArithmeticStep.of("rate", earned(), new SupportRate(grant, cost).percent(), actual.digits(), grant.digits(), cost.digits())
            .thatCounts(earned().equals(least)));
        steps.add(ArithmeticStep.of("grant", grant).thatCounts(grant.equals(least)));
        if (otherFinancing != null) {
            steps.add(ArithmeticStep.of("gap", gap(), actual.digits(), otherFinancing.digits()).thatCounts(gap().equals(least)));
        }
        return steps;
    }
}
