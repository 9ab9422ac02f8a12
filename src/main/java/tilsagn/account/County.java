package tilsagn.account;

/**
 * A county authority as it was while it existed.
 *
 * @param code       SSB's county number, for instance 38
 * @param governance {@code COMMITTEE} (hovedutvalg) or {@code CABINET} (fylkesråd)
 */
public record County(String code, String name, String governance) {
}
