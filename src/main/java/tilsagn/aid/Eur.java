package tilsagn.aid;

import java.math.BigDecimal;
import java.math.RoundingMode;

import tilsagn.core.Nok;

/**
 * An amount in euro, because the ceilings of the Union's rules are. It is kept to the cent, as the register does; sums are exact from there.
 *
 * @param cents hundredths of a euro
 */
public record Eur(long cents) implements Comparable<Eur> {

    /** No money. */
    public static final Eur ZERO = new Eur(0);

    private static final int CENTS = 100;

    /** That many whole euro. */
    public static Eur of(long euro) {
        return new Eur(Math.multiplyExact(euro, CENTS));
    }

    /**
     * What an amount is in euro.
     *
     * @param rate kroner for one euro
     */
    public static Eur from(Nok amount, BigDecimal rate) {
        return new Eur(BigDecimal.valueOf(amount.kroner()).movePointRight(2).divide(rate, 0, RoundingMode.HALF_UP).longValueExact());
    }

    /** What it is in kroner, rounded down: so much may still be given. */
    public Nok in(BigDecimal rate) {
        return Nok.of(rate.multiply(BigDecimal.valueOf(cents)).movePointLeft(2).setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /** This and the other together. */
    public Eur plus(Eur other) {
        return new Eur(Math.addExact(cents, other.cents));
    }

    /** What is left when the other is taken away, never less than nothing. */
    public Eur less(Eur other) {
        return new Eur(Math.max(0, Math.subtractExact(cents, other.cents)));
    }

    /** More than the other. */
    public boolean exceeds(Eur other) {
        return cents > other.cents;
    }

    @Override
    public int compareTo(Eur other) {
        return Long.compare(cents, other.cents);
    }

    /** {@code 64498.25}: for files. */
    public String plain() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** {@code 64 498,25 euro}; whole euro without decimals. */
    @Override
    public String toString() {
        String whole = Nok.of(cents / CENTS).digits();
        return (cents % CENTS == 0 ? whole : whole + "," + String.format("%02d", cents % CENTS)) + "\u00a0euro";
    }
}
