package tilsagn.application;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A few ticked codes, kept together in one column because nothing is ever searched or summed by them.
 *
 * @param values codes without commas, in the order of the form
 */
public record Codes(List<String> values) {

    /** Nothing ticked. */
    public static final Codes NONE = new Codes(List.of());

    /** Takes its own copy. */
    public Codes {
        values = List.copyOf(values);
    }

    /** Whether nothing is ticked. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        return String.join(",", values);
    }

    /** Comma between codes; nothing ticked is null. */
    @Converter(autoApply = true)
    static class InOneColumn implements AttributeConverter<Codes, String> {

        @Override
        public String convertToDatabaseColumn(Codes codes) {
            return codes == null || codes.isEmpty() ? null : codes.toString();
        }

        @Override
        public Codes convertToEntityAttribute(String column) {
            return column == null || column.isEmpty() ? NONE : new Codes(List.of(column.split(",")));
        }
    }
}
