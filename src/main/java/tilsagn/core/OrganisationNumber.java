package tilsagn.core;

import java.util.Locale;

/**
 * A nine-digit number of Enhetsregisteret with its modulus-11 check digit. Real numbers begin with 8 or 9, synthetic ones
 * (demo and tests) with 2 or 3.
 *
 * @param digits nine digits, no spaces
 */
public record OrganisationNumber(String digits) {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    /** Accepts only a number that can exist. */
    public OrganisationNumber {
        requireValid(digits);
    }

    /**
     * Reads {@code 974760673}, {@code 974 760 673}, {@code NO 974 760 673 MVA}.
     *
     * @throws Refusal {@code core.orgnr.digits} unless nine digits, {@code core.orgnr.check-digit} when the control digit is wrong,
     *                 {@code core.orgnr.series} when no such series is issued
     */
    public static OrganisationNumber parse(String text) {
        String bare = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f.\\-]", "");
        return new OrganisationNumber(bare.replaceFirst("^NO", "").replaceFirst("MVA$", ""));
    }

    private static void requireValid(String digits) {
        if (digits == null || !digits.matches("[0-9]{9}")) {
            throw new Refusal("core.orgnr.digits");
        }
        if ("2389".indexOf(digits.charAt(0)) < 0) {
            throw new Refusal("core.orgnr.series");
        }
        if (checkDigit(digits) != digits.charAt(8) - '0') {
            throw new Refusal("core.orgnr.check-digit");
        }
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (digits.charAt(place) - '0') * WEIGHTS[place];
        }
        return sum % 11 == 0 ? 0 : 11 - sum % 11;
    }

    /** Belongs to nobody: made for demos and tests. */
    public boolean isSynthetic() {
        return digits.charAt(0) == '2' || digits.charAt(0) == '3';
    }

    /** {@code 974 760 673} with U+00A0. */
    public String format() {
        return digits.substring(0, 3) + '\u00a0' + digits.substring(3, 6) + '\u00a0' + digits.substring(6);
    }

    @Override
    public String toString() {
        return digits;
    }
}
