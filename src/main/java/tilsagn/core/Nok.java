package tilsagn.core;

import java.util.stream.Stream;

/**
 * An amount in whole Norwegian kroner. Grants are decided, paid and compared in whole kroner, so there are no øre and no rounding.
 *
 * @param kroner may be negative: a ledger entry, an imbalance
 */
public record Nok(long kroner) implements Comparable<Nok> {

    /** No money. */
    public static final Nok ZERO = new Nok(0);

    /** Far above any county's budget; what lies beyond is a slip of the finger. */
    private static final long LARGEST = 99_999_999_999L;

    private static final char NBSP = '\u00a0';
    private static final char MINUS = '\u2212';

    /** That many kroner. */
    public static Nok of(long kroner) {
        return new Nok(kroner);
    }

    /**
     * Reads what people type: {@code 750 000}, {@code kr 750.000,-}, {@code 750 000,00 kr}, with any space and either minus.
     *
     * @throws Refusal {@code core.amount.invalid} when it is not an amount, {@code core.amount.whole} when it has øre,
     *                 {@code core.amount.large} above 99 999 999 999
     */
    public static Nok parse(String text) {
        String bare = strip(text);
        boolean negative = bare.startsWith("-");
        String digits = withoutDecimals(negative ? bare.substring(1) : bare);
        if (!digits.matches("\\d{1,3}(\\.\\d{3})+|\\d+")) {
            throw new Refusal("core.amount.invalid");
        }
        String plain = digits.replace(".", "");
        if (plain.length() > 11 || Long.parseLong(plain) > LARGEST) {
            throw new Refusal("core.amount.large");
        }
        long kroner = Long.parseLong(plain);
        return new Nok(negative ? -kroner : kroner);
    }

    private static String strip(String text) {
        String bare = text == null ? "" : text.strip().toLowerCase(java.util.Locale.ROOT).replace(MINUS, '-');
        return bare.replaceAll("[\\s\\u00a0\\u202f\\u2009]", "").replaceAll("^(-?)(kr\\.?|nok)", "$1").replaceAll("(kroner|kr\\.?|nok)$", "");
    }

    private static String withoutDecimals(String amount) {
        int comma = amount.indexOf(',');
        if (comma < 0) {
            return amount;
        }
        String decimals = amount.substring(comma + 1);
        if (!decimals.matches("-|0{1,2}|–|—")) {
            throw new Refusal(decimals.matches("\\d{1,2}") ? "core.amount.whole" : "core.amount.invalid");
        }
        return amount.substring(0, comma);
    }

    /** The sum of all of them. */
    public static Nok sum(Stream<Nok> amounts) {
        return amounts.reduce(ZERO, Nok::plus);
    }

    /** This and the other together. */
    public Nok plus(Nok other) {
        return new Nok(Math.addExact(kroner, other.kroner));
    }

    /** What is left when the other is taken away. */
    public Nok minus(Nok other) {
        return new Nok(Math.subtractExact(kroner, other.kroner));
    }

    /** The smaller of the two. */
    public Nok min(Nok other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Nok max(Nok other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** More than nothing. */
    public boolean isPositive() {
        return kroner > 0;
    }

    /** Less than nothing. */
    public boolean isNegative() {
        return kroner < 0;
    }

    /** More than the other. */
    public boolean exceeds(Nok other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Nok other) {
        return Long.compare(kroner, other.kroner);
    }

    /** {@code 750 000}, with U+00A0 between thousands and U+2212 as minus. */
    public String digits() {
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(kroner)));
        for (int place = text.length() - 3; place > 0; place -= 3) {
            text.insert(place, NBSP);
        }
        return (kroner < 0 ? String.valueOf(MINUS) : "") + text;
    }

    /** {@code 750 000 kr}. JDK's currency format differs between nb and nn, so this is our own. */
    public String format() {
        return digits() + NBSP + "kr";
    }

    @Override
    public String toString() {
        return format();
    }
}
