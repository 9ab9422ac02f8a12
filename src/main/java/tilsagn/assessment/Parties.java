package tilsagn.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.application.GrantApplication;
import tilsagn.application.Partner;

/**
 * Who takes part in a case: the applicant and the partners, each known by its organisation number, or by its name as long as it has none.
 * A word on impartiality covers those who took part when it was given.
 */
final class Parties {

    /** What the column holds: this many names cut to this length. */
    private static final int MOST = 160;
    private static final int LONGEST = 60;

    private Parties() {
    }

    /** Names by what they are known by, the applicant first. */
    static Map<String, String> of(GrantApplication application) {
        Map<String, String> parties = new LinkedHashMap<>();
        parties.put(application.organisationNumber().digits(), application.organisationName());
        for (Partner partner : application.partners()) {
            String name = partner.name() == null ? "" : partner.name().strip();
            parties.putIfAbsent(partner.number() != null ? partner.number().digits() : cut(name.toLowerCase(Locale.ROOT)), name);
        }
        parties.remove("");
        return parties;
    }

    static String written(GrantApplication application) {
        return of(application).keySet().stream().limit(MOST).collect(Collectors.joining("\n"));
    }

    /** Names of those who take part now and did not when the word was given; everybody, where that was not written down. */
    static List<String> newSince(String written, GrantApplication application) {
        Set<String> known = written == null ? Set.of() : Set.copyOf(Arrays.asList(written.split("\n")));
        return of(application).entrySet().stream().limit(MOST).filter(party -> !known.contains(party.getKey())).map(Map.Entry::getValue)
            .toList();
    }

    private static String cut(String name) {
        String line = name.replace('\n', ' ');
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
