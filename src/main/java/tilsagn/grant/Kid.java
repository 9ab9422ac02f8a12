package tilsagn.grant;

/**
 * A customer's reference on an invoice (KID): 2 to 25 digits, the last a check digit.
 */
public enum Kid {
    /** Luhn. */
    MOD10 {
        @Override
        char checkDigit(String base) {
            int sum = 0;
            for (int place = 0; place < base.length(); place++) {
                int digit = digit(base, place) * (place % 2 == 0 ? 2 : 1);
                sum += digit / 10 + digit % 10;
            }
            return (char) ('0' + (10 - sum % 10) % 10);
        }
    },
    /** Weights 2 to 7 from the right, again and again; ten is written as a hyphen. */
    MOD11 {
        @Override
        char checkDigit(String base) {
            int sum = 0;
            for (int place = 0; place < base.length(); place++) {
                sum += digit(base, place) * (2 + place % 6);
            }
            int check = (11 - sum % 11) % 11;
            return check == 10 ? '-' : (char) ('0' + check);
        }
    };

    private static final int LONGEST = 25;

    abstract char checkDigit(String base);

    // Counted from the right.
    private static int digit(String base, int place) {
        return base.charAt(base.length() - 1 - place) - '0';
    }

    /** The base with its check digit. */
    public String of(String base) {
        if (!base.matches("[0-9]{1,24}")) {
            throw new IllegalArgumentException("no base of a KID: " + base);
        }
        return base + checkDigit(base);
    }

    /** Whether a text can be a KID of this kind. */
    public boolean isValid(String kid) {
        if (kid == null || kid.length() > LONGEST || !kid.matches("[0-9]+[0-9-]")) {
            return false;
        }
        return of(kid.substring(0, kid.length() - 1)).equals(kid);
    }

    /** The first of {@code stem01}, {@code stem02} … that gives digits only: some banks take no hyphen. */
    public String first(String stem, int from) {
        String kid = of(stem + "%02d".formatted(from));
        return kid.endsWith("-") ? first(stem, from + 1) : kid;
    }
}
