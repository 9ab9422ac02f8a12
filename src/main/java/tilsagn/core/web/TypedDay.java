package tilsagn.core.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/** A day as people type it: 16.9.2022, or as machines do. */
public final class TypedDay {

    private static final List<DateTimeFormatter> FORMS = List.of(DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
        DateTimeFormatter.ISO_LOCAL_DATE);

    private TypedDay() {
    }

    /** The day, or {@code null} where nothing or no day was typed. */
    public static LocalDate read(String typed) {
        String text = typed == null ? "" : typed.strip();
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException another) {
                // Perhaps the next one.
            }
        }
        return null;
    }
}
