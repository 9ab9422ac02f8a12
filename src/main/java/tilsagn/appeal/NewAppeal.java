package tilsagn.appeal;

/**
 * An appeal as the party writes it (fvl § 32).
 *
 * @param about   what it is against
 * @param reasons why
 * @param wish    which change it wants
 */
public record NewAppeal(String about, String reasons, String wish) {

    /** Without the space around it. */
    public NewAppeal {
        about = bare(about);
        reasons = bare(reasons);
        wish = bare(wish);
    }

    private static String bare(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
