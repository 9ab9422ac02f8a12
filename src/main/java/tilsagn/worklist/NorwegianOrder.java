package tilsagn.worklist;

import java.text.CollationKey;
import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/** Names in the order a Norwegian expects (… Z, Æ, Ø, Å, and Aa as Å), as text that any database sorts by its characters alone. */
final class NorwegianOrder {

    /** Long enough to tell organisations apart, short enough for an index on both databases. */
    private static final int LETTERS = 60;

    private NorwegianOrder() {
    }

    /** What the keys of all names begin with that begin like this, in any case and with any accents. */
    static String prefix(String beginning) {
        return key(beginning).replaceFirst("(?:00)+$", "");
    }

    static String key(String name) {
        Collator order = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
        order.setStrength(Collator.PRIMARY);
        CollationKey key = order.getCollationKey(name.length() > LETTERS ? name.substring(0, LETTERS) : name);
        return HexFormat.of().formatHex(key.toByteArray());
    }
}
