package tilsagn.account;

/**
 * A municipality by SSB's code list of 2020–2023.
 *
 * @param number four digits
 * @param county code of its county
 */
public record Municipality(String number, String name, String county) {
}
