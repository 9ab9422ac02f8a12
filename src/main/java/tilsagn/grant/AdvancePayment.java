package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Nok;

/**
 * What may be paid before anything has accrued, where the scheme pays in advance.
 *
 * @param grant   G
 * @param percent share of it
 * @param paid    paid before
 * @param lowered what the final account may lower the grant to, or {@code null}: never more than this is paid in total
 */
public record AdvancePayment(Nok grant, int percent, Nok paid, Nok lowered) implements PaymentSum {

    /** Of a grant nobody is about to lower. */
    public AdvancePayment(Nok grant, int percent, Nok paid) {
        this(grant, percent, paid, null);
    }

    @Override
    public Nok payable() {
        return (lowered == null ? advance() : advance().min(lowered)).minus(paid).max(Nok.ZERO);
    }

    private Nok advance() {
        return SupportRate.hundredths(grant, percent);
    }

    @Override
    public List<ArithmeticStep> steps() {
        List<ArithmeticStep> steps = new ArrayList<>(List.of(ArithmeticStep.of("advance", advance(), percent, grant.digits())));
        if (lowered != null && advance().exceeds(lowered)) {
            steps.add(ArithmeticStep.of("aid-cap", lowered, lowered.digits()).thatCounts(true));
        }
        steps.add(ArithmeticStep.of("paid", Nok.ZERO.minus(paid)));
        steps.add(ArithmeticStep.of("payable", payable()).thatCounts(true));
        return steps;
    }
}
