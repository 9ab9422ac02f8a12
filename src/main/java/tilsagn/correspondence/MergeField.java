package tilsagn.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a template may ask to be filled in, by its names in bokmål and nynorsk. Words: {@code correspondence.field.*}. */
public enum MergeField {
    /** The reference. */
    CASE_NUMBER("saksnummer"),
    /** The organisation that applies. */
    APPLICANT("søker", "søkjar"),
    /** The contact person of the application. */
    CONTACT("kontaktperson"),
    /** The title of the project. */
    PROJECT("prosjekt"),
    /** The title of the call. */
    CALL("utlysning", "utlysing"),
    /** What is applied for. */
    AMOUNT("beløp"),
    /** The day an answer is wanted; chosen when the message is written. */
    DEADLINE("frist"),
    /** Who writes. */
    ADVISOR("saksbehandler", "saksbehandlar"),
    /** The county authority. */
    COUNTY("fylkeskommune", "fylkeskommunen");

    private final List<String> names;

    MergeField(String... names) {
        this.names = List.of(names);
    }

    static Optional<MergeField> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.names.contains(wanted)).findFirst();
    }

    /** As it is written in a template. */
    public String written() {
        return "{" + names.get(0) + "}";
    }
}
