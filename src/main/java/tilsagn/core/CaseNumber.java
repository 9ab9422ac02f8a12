package tilsagn.core;

/**
 * The reference of a case, year and running number: {@code 2022-0001}. Given when an application is submitted, never reused.
 *
 * @param value four digits, hyphen, at least four digits
 */
public record CaseNumber(String value) {

    /** Refuses anything that cannot be a reference; such a case does not exist. */
    public CaseNumber {
        if (!isOne(value)) {
            throw new NotFound("case " + value);
        }
    }

    /** The number's n-th case of a year. */
    public static CaseNumber of(int year, long running) {
        return new CaseNumber("%04d-%04d".formatted(year, running));
    }

    /** Whether the text can be a reference. */
    public static boolean isOne(String text) {
        return text != null && text.matches("[0-9]{4}-[0-9]{4,7}");
    }

    /** Reads a reference from an address. */
    public static CaseNumber parse(String text) {
        return new CaseNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
