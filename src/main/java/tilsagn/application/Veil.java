package tilsagn.application;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts other words for the names in an application: {@code Søker 2022-0007}, {@code Partner 1}. Takes away what the application itself gives
 * as names, numbers and addresses, in whatever case, spacing, genitive or definite form they are written. Short forms, initials, nicknames,
 * products, places and misspellings cannot all be caught: what people can guess from the rest of a text stays, and the pages say so.
 */
public final class Veil {

    private static final int SHORTEST = 3;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    // Between the words of a name: any space, a hyphen, a line break, or nothing, as in a web address.
    private static final String GAP = "[\\s\\p{Z}\\p{Pd}_.,&+]*";
    private static final String BETWEEN_DIGITS = "[\\s\\p{Z}\\p{Pd}.]*";
    // The genitive and the definite forms: klynges, klyngens, AS-et, AS', Hydro’s. They stay, so that the sentence still reads.
    private static final String ENDING = "(?=(?:[-'’´`:]?(?:e?s|e?ns?|e?ts?|as?|e?nes?)|['’´`])?(?![\\p{L}\\d]))";

    private final String applicant;
    private final List<Hidden> hidden = new ArrayList<>();

    private Veil(String applicant) {
        this.applicant = applicant;
    }

    /** What is looked for, and what stands there instead. */
    private record Hidden(Pattern pattern, int length, String word) {
    }

    /** The veil of a sent application. */
    public static Veil of(GrantApplication application) {
        Veil veil = new Veil("Søker " + application.caseNumber());
        veil.organisation(application.organisationName(), veil.applicant);
        veil.digits(application.organisationNumber() == null ? null : application.organisationNumber().digits());
        ApplicantSection people = application.applicant();
        Stream.of(people.contactName(), people.contactEmail(), people.projectManager()).forEach(one -> veil.name(one, "…"));
        veil.digits(people.contactPhone() == null ? null : people.contactPhone().replaceAll("^\\s*(\\+|00)47|\\D", ""));
        for (int at = 0; at < application.partners().size(); at++) {
            Partner partner = application.partners().get(at);
            veil.organisation(partner.name(), "Partner " + (at + 1));
            veil.digits(partner.number() == null ? null : partner.number().digits());
        }
        veil.hidden.sort(Comparator.comparingInt(Hidden::length).reversed());
        return veil;
    }

    // With and without the letters that tell the kind of company.
    private void organisation(String name, String word) {
        name(name, word);
        name(name == null ? null : plain(name).strip().replaceFirst("(?i)\\s+(AS|ASA|SA|ANS|DA|BA)$", ""), word);
    }

    private void name(String name, String word) {
        String sought = name == null ? "" : plain(name).strip();
        String words = Stream.of(sought.split("[\\s\\p{Z}\\p{Pd}_.,&+]+")).filter(part -> !part.isEmpty()).map(Pattern::quote).collect(Collectors.joining(GAP));
        if (sought.length() >= SHORTEST && !words.isEmpty()) {
            // En klynge is klynga to some.
            String stem = words.endsWith("e\\E") ? words.substring(0, words.length() - 3) + "\\E[ea]" : words;
            hide("(?<![\\p{L}\\d])" + stem + ENDING, sought.length(), word);
        }
    }

    private void digits(String number) {
        if (number != null && number.length() >= SHORTEST) {
            hide("(?<!\\d)" + String.join(BETWEEN_DIGITS, number.split("")) + "(?!\\d)", number.length(), "…");
        }
    }

    private void hide(String pattern, int length, String word) {
        hidden.add(new Hidden(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), length, Matcher.quoteReplacement(word)));
    }

    // Letters put together from parts, and marks nobody sees, are a way around every comparison.
    private static String plain(String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** What to call the applicant. */
    public String applicant() {
        return applicant;
    }

    /** The text with other words for the names; the longest name first, so that none is left in halves. */
    public String over(String text) {
        if (text == null) {
            return null;
        }
        String veiled = plain(text);
        for (Hidden one : hidden) {
            veiled = one.pattern().matcher(veiled).replaceAll(one.word());
        }
        return veiled;
    }
}
