package tilsagn.aid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The desk's dated parameters, table by table. Each row also says where it stands and who added it; rows are only added, never changed.
 * Words: {@code aid.row.*}.
 */
public enum AidTable {
    /** Ceilings, windows and shares of each basis. */
    RULE("aid_rule", must("basis", Type.BASIS), must("validFrom", Type.DAY), may("validTo", Type.DAY), may("paused", Type.FLAG), may("ceilingEuro", Type.WHOLE),
        must("aidWindow", Type.WINDOW), must("windowYears", Type.WHOLE), may("intensityPercent", Type.PERCENT), may("maxIntensity", Type.PERCENT),
        may("maxYears", Type.WHOLE), must("retentionYears", Type.WHOLE), must("titleNb", Type.TEXT), must("titleNn", Type.TEXT), must("titleEn", Type.TEXT)),
    /** What lets aid cover a larger share. */
    SUPPLEMENT("aid_supplement", must("basis", Type.BASIS), must("supplement", Type.SUPPLEMENT), must("validFrom", Type.DAY), may("validTo", Type.DAY),
        must("points", Type.PERCENT)),
    /** What is to be entered in the national register, and by when. */
    REGISTER("aid_register_rule", must("validFrom", Type.DAY), may("validTo", Type.DAY), must("thresholdEuro", Type.WHOLE), may("months", Type.WHOLE),
        may("workingDays", Type.WHOLE)),
    /** Kroner for one euro where nobody has written down the rate of the day. */
    RATE("aid_euro_rate", must("validFrom", Type.DAY), must("rate", Type.RATE)),
    /** How long the papers are kept where no rule of aid says so. */
    RETENTION("aid_retention", must("validFrom", Type.DAY), must("years", Type.WHOLE)),
    /** How long before a rule ends the desk is told. */
    WARNING("aid_warning", must("validFrom", Type.DAY), must("days", Type.WHOLE));

    private final String table;
    private final List<Column> columns;

    AidTable(String table, Column... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    String table() {
        return table;
    }

    /** What a row holds beside its source. */
    public List<Column> columns() {
        return columns;
    }

    private static Column must(String name, Type type) {
        return new Column(name, type, true);
    }

    private static Column may(String name, Type type) {
        return new Column(name, type, false);
    }

    /** What may be typed in a column. */
    public enum Type {
        /** One of {@link AidBasis}. */
        BASIS,
        /** One of {@link AidSupplement}. */
        SUPPLEMENT,
        /** One of {@link AidWindow}. */
        WINDOW,
        /** A day. */
        DAY,
        /** A whole number that is not negative. */
        WHOLE,
        /** A whole number up to a hundred. */
        PERCENT,
        /** Kroner for one euro. */
        RATE,
        /** Words. */
        TEXT,
        /** Yes or no. */
        FLAG;

        /** The names one may choose from; nothing where one types. */
        public List<String> choices() {
            return switch (this) {
                case BASIS -> names(AidBasis.values());
                case SUPPLEMENT -> names(AidSupplement.values());
                case WINDOW -> names(AidWindow.values());
                default -> List.of();
            };
        }

        private static List<String> names(Enum<?>[] values) {
            return Arrays.stream(values).map(Enum::name).toList();
        }
    }

    /** A column: its name in forms and words, and whether it must be filled in. */
    public record Column(String name, Type type, boolean required) {

        /** Its name in the database. */
        String column() {
            return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }
}
