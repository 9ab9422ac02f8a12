package tilsagn.appeal;

/**
 * An appeal as the party writes it (fvl § 32).
 *
 * @param about   what it is against
 * @param reasons why
 * @param wish    which change it wants
 * @param lateReason why it comes late; empty where it is in time
 */
public record NewAppeal(String about, String reasons, String wish, String lateReason) {

    /** Without the space around it. */
    public NewAppeal {
        about = bare(about);
        reasons = bare(reasons);
        wish = bare(wish);
        lateReason = bare(lateReason);
    }

    private static String bare(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
