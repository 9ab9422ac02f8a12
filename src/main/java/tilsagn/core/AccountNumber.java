package tilsagn.core;

/**
 * A Norwegian bank account: eleven digits, the last a modulus-11 check digit.
 *
 * @param digits eleven digits, no spaces
 */
public record AccountNumber(String digits) {

    private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    /** Nobody's: what stands where an account number is forgotten. */
    public static final AccountNumber FORGOTTEN = new AccountNumber("00000000000");

    /** Accepts only a number that can exist. */
    public AccountNumber {
        if (digits == null || !digits.matches("[0-9]{11}")) {
            throw new Refusal("core.account-number.digits");
        }
        if (checkDigit(digits) != digits.charAt(10) - '0') {
            throw new Refusal("core.account-number.check-digit");
        }
    }

    /**
     * Reads {@code 12345678903}, {@code 1234 56 78903}, {@code 1234.56.78903}.
     *
     * @throws Refusal {@code core.account-number.digits} unless eleven digits, {@code core.account-number.check-digit} when the control
     *                 digit is wrong
     */
    public static AccountNumber parse(String text) {
        return new AccountNumber(text == null ? "" : text.replaceAll("[\\s\\u00a0\\u202f.]", ""));
    }

    // Ten is no digit: a number that would need it is never issued.
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (digits.charAt(place) - '0') * WEIGHTS[place];
        }
        return sum % 11 == 0 ? 0 : 11 - sum % 11;
    }

    /** Some accounts of the group 00 are checked in another way: worth a second look, not a refusal. */
    public boolean isUnusual() {
        return digits.startsWith("00", 4);
    }

    /** {@code 1234 56 78903} with U+00A0. */
    public String format() {
        return equals(FORGOTTEN) ? masked() : digits.substring(0, 4) + '\u00a0' + digits.substring(4, 6) + '\u00a0' + digits.substring(6);
    }

    /** {@code **** ** **903}: enough to recognise, for everybody but those who pay. */
    public String masked() {
        return equals(FORGOTTEN) ? "***" : "****\u00a0**\u00a0**" + digits.substring(8);
    }

    /** Masked, so that it never stands in a log. */
    @Override
    public String toString() {
        return masked();
    }
}
