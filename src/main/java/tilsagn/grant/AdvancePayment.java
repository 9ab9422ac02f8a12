package tilsagn.grant;

import java.util.List;

import tilsagn.core.Nok;

/**
 * What may be paid before anything has accrued, where the scheme pays in advance.
 *
 * @param grant   G
 * @param percent share of it
 * @param paid    paid before
 */
public record AdvancePayment(Nok grant, int percent, Nok paid) implements PaymentSum {

    @Override
    public Nok payable() {
        return advance().minus(paid).max(Nok.ZERO);
    }

    private Nok advance() {
        return SupportRate.hundredths(grant, percent);
    }

    @Override
    public List<ArithmeticStep> steps() {
        return List.of(ArithmeticStep.of("advance", advance(), percent, grant.digits()),
            ArithmeticStep.of("paid", Nok.ZERO.minus(paid)),
            ArithmeticStep.of("payable", payable()).thatCounts(true));
    }
}
