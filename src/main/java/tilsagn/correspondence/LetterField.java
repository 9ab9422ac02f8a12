package tilsagn.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tilsagn.account.Language;
import tilsagn.decision.Outcome;

/** What a template of a decision letter may ask to be filled in, by its names in bokmål and nynorsk. Words: {@code correspondence.letter-field.*}. */
public enum LetterField {
    /** The reference. */
    CASE_NUMBER("saksnummer", "saksnummer"),
    /** The organisation that applied. */
    APPLICANT("søker", "søkjar"),
    /** The contact person of the application. */
    CONTACT("kontaktperson", "kontaktperson"),
    /** The title of the project. */
    PROJECT("prosjekt", "prosjekt"),
    /** The title of the call. */
    CALL("utlysning", "utlysing"),
    /** The name of the scheme. */
    SCHEME("ordning", "ordning"),
    /** The county authority. */
    COUNTY("fylkeskommune", "fylkeskommune"),
    /** The day the application came. */
    RECEIVED("mottatt dato", "motteken dato"),
    /** What was applied for. */
    APPLIED("søkt beløp", "søkt beløp"),
    /** What is granted; not in a rejection. */
    AMOUNT("tildelt beløp", "tildelt beløp"),
    /** The total cost that is approved; not in a rejection. */
    TOTAL_COST("totalkostnad", "totalkostnad"),
    /** The grant as a share of the total cost; not in a rejection. */
    SHARE("støtteandel", "støttedel"),
    /** When the project begins and ends; not in a rejection. */
    PERIOD("prosjektperiode", "prosjektperiode"),
    /** By which rules of state aid it is given; not in a rejection. */
    AID("støttegrunnlag", "støttegrunnlag"),
    /** Who decided. */
    BODY("organ", "organ"),
    /** The day of the decision. */
    DECIDED("vedtaksdato", "vedtaksdato");

    private static final List<LetterField> OF_MONEY = List.of(AMOUNT, TOTAL_COST, SHARE, PERIOD, AID);

    private final String nb;
    private final String nn;

    LetterField(String nb, String nn) {
        this.nb = nb;
        this.nn = nn;
    }

    static Optional<LetterField> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.nb.equals(wanted) || field.nn.equals(wanted)).findFirst();
    }

    /** Those that mean something in a letter with this outcome. */
    public static List<LetterField> of(Outcome outcome) {
        return Arrays.stream(values()).filter(field -> outcome.givesMoney() || !OF_MONEY.contains(field)).toList();
    }

    /** As it is written in a template in bokmål. */
    public String written() {
        return written(Language.NB);
    }

    /** As it is written in a template. */
    public String written(Language standard) {
        return "{" + (standard == Language.NN ? nn : nb) + "}";
    }
}
