package tilsagn.appeal;

/**
 * An appeal as the party writes it (fvl § 32).
 *
 * @param about   what it is against
 * @param reasons why
 * @param wish    which change it wants
 * @param lateReason why it comes late; empty where it is in time
 * @param asked      the amount it wants, as typed; empty where it wants all it can get or no amount is at stake
 */
public record NewAppeal(String about, String reasons, String wish, String lateReason, String asked) {

    /** Without the space around it. */
    public NewAppeal {
        about = bare(about);
        reasons = bare(reasons);
        wish = bare(wish);
        lateReason = bare(lateReason);
        asked = bare(asked);
    }

    /** One that asks for all it can get. */
    public NewAppeal(String about, String reasons, String wish, String lateReason) {
        this(about, reasons, wish, lateReason, "");
    }

    private static String bare(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
