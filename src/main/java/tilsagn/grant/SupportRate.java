package tilsagn.grant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import tilsagn.core.Nok;

/**
 * The rate of support as the fraction G:C it is, never rounded before the krone.
 *
 * @param grant G
 * @param cost  C, the approved cost
 */
record SupportRate(Nok grant, Nok cost) {

    /** What the grant pays of a cost, floored to the krone; a plan without cost earns nothing. */
    Nok of(Nok accrued) {
        if (!cost.isPositive()) {
            return Nok.ZERO;
        }
        BigInteger product = BigInteger.valueOf(grant.kroner()).multiply(BigInteger.valueOf(accrued.kroner()));
        return Nok.of(product.divide(BigInteger.valueOf(cost.kroner())).longValueExact());
    }

    /** {@code 50} or {@code 33,33}: for the eye only. */
    String percent() {
        if (!cost.isPositive()) {
            return "0";
        }
        BigDecimal share = BigDecimal.valueOf(grant.kroner()).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(cost.kroner()), 2,
            RoundingMode.HALF_UP);
        return share.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** So many hundredths of an amount, floored to the krone. */
    static Nok hundredths(Nok amount, int percent) {
        return Nok.of(Math.multiplyExact(amount.kroner(), percent) / 100);
    }
}
