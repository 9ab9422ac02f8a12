package tilsagn.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * The companies an applicant wrote down as being of its group: free text, read for organisation numbers that can exist, and for names on
 * lines or between commas.
 *
 * @param numbers in the order of the text
 * @param names   what is left of each line when numbers and forms of company are taken away from its ends
 */
record GroupCompanies(Set<OrganisationNumber> numbers, List<String> names) {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{3}[\\s\\u00a0.]?\\d{3}[\\s\\u00a0.]?\\d{3}(?!\\d)");
    private static final int SHORTEST_NAME = 3;

    static GroupCompanies read(String text) {
        Set<OrganisationNumber> numbers = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        if (text != null) {
            Matcher found = NUMBER.matcher(text);
            while (found.find()) {
                number(found.group(), numbers);
            }
            Arrays.stream(NUMBER.matcher(text).replaceAll("").split("[,;\\n]| og ")).map(GroupCompanies::name)
                .filter(name -> name.length() >= SHORTEST_NAME).distinct().forEach(names::add);
        }
        return new GroupCompanies(numbers, names);
    }

    // Nine digits may be something else than an organisation.
    private static void number(String digits, Set<OrganisationNumber> numbers) {
        try {
            numbers.add(OrganisationNumber.parse(digits));
        } catch (Refusal notOne) {
            return;
        }
    }

    private static String name(String part) {
        return part.replaceAll("(?i)org\\.?\\s*(nr|nummer)\\.?:?", "").replaceAll("^[\\s().:–-]+|[\\s().:–-]+$", "");
    }
}
