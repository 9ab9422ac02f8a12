package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Nok;

/**
 * What may be paid before the final report (R8): the rate of support on what has accrued, never above the grant less what is held back, and
 * less what is paid already.
 *
 * @param grant           G
 * @param cost            C
 * @param accrued         what the party has used so far
 * @param disallowed      what the county does not accept of it
 * @param paid            paid before
 * @param holdbackPercent share of the grant kept back until the final report
 * @param lowered         what the final account may lower the grant to for the rules of state aid, or {@code null}: the rate stays as it was
 *                        approved, but never more than this is paid in total
 */
public record PartialPayment(Nok grant, Nok cost, Nok accrued, Nok disallowed, Nok paid, int holdbackPercent, Nok lowered) implements PaymentSum {

    /** Of a grant nobody is about to lower. */
    public PartialPayment(Nok grant, Nok cost, Nok accrued, Nok disallowed, Nok paid, int holdbackPercent) {
        this(grant, cost, accrued, disallowed, paid, holdbackPercent, null);
    }

    /** The rate on what is accepted. */
    public Nok earned() {
        return rate().of(accepted());
    }

    /** The most that is paid before the final report. */
    public Nok ceiling() {
        return ceiling(grant, holdbackPercent);
    }

    static Nok ceiling(Nok grant, int holdbackPercent) {
        return SupportRate.hundredths(grant, 100 - holdbackPercent);
    }

    @Override
    public Nok payable() {
        Nok least = approved();
        return (lowered == null ? least : least.min(lowered)).minus(paid).max(Nok.ZERO);
    }

    @Override
    public List<ArithmeticStep> steps() {
        boolean capped = earned().exceeds(ceiling());
        boolean bites = lowered != null && approved().exceeds(lowered);
        List<ArithmeticStep> steps = new ArrayList<>(List.of(ArithmeticStep.of("accrued", accrued),
            ArithmeticStep.of("disallowed", Nok.ZERO.minus(disallowed)),
            ArithmeticStep.of("rate", earned(), rate().percent(), accepted().digits(), grant.digits(), cost.digits()).thatCounts(!capped && !bites),
            ArithmeticStep.of("ceiling", ceiling(), 100 - holdbackPercent, grant.digits(), holdbackPercent).thatCounts(capped && !bites)));
        if (bites) {
            steps.add(ArithmeticStep.of("aid-cap", lowered, lowered.digits()).thatCounts(true));
        }
        steps.add(ArithmeticStep.of("paid", Nok.ZERO.minus(paid)));
        steps.add(ArithmeticStep.of("payable", payable()).thatCounts(true));
        return steps;
    }

    private Nok approved() {
        return earned().min(ceiling());
    }

    private Nok accepted() {
        return accrued.minus(disallowed).max(Nok.ZERO);
    }

    private SupportRate rate() {
        return new SupportRate(grant, cost);
    }
}
