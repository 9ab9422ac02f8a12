package tilsagn.application;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts other words for the names in an application: {@code Søker 2022-0007}, {@code Partner 1}. Takes away what the application itself gives
 * as names, numbers and addresses; what people can guess from the rest of a text stays.
 */
public final class Veil {

    private static final int SHORTEST = 3;

    private final String applicant;
    private final Map<String, String> words = new LinkedHashMap<>();

    private Veil(String applicant) {
        this.applicant = applicant;
    }

    /** The veil of a sent application. */
    public static Veil of(GrantApplication application) {
        Veil veil = new Veil("Søker " + application.caseNumber());
        veil.organisation(application.organisationName(), veil.applicant);
        veil.hide(application.organisationNumber() == null ? null : application.organisationNumber().digits(), "…");
        ApplicantSection people = application.applicant();
        List.of(text(people.contactName()), text(people.contactEmail()), text(people.contactPhone()), text(people.projectManager()))
            .forEach(one -> veil.hide(one, "…"));
        for (int at = 0; at < application.partners().size(); at++) {
            Partner partner = application.partners().get(at);
            veil.organisation(partner.name(), "Partner " + (at + 1));
            veil.hide(partner.number() == null ? null : partner.number().digits(), "…");
        }
        return veil;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    // With and without the letters that tell the kind of company.
    private void organisation(String name, String word) {
        hide(name, word);
        hide(name == null ? null : name.replaceFirst("(?i)\\s+(AS|ASA|SA|ANS|DA|BA)$", ""), word);
    }

    private void hide(String name, String word) {
        if (name != null && name.strip().length() >= SHORTEST) {
            words.putIfAbsent(name.strip(), word);
        }
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
        String veiled = text;
        for (String name : words.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            veiled = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(veiled).replaceAll(Matcher.quoteReplacement(words.get(name)));
        }
        return veiled;
    }
}
