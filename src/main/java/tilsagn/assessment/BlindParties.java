package tilsagn.assessment;

import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tilsagn.application.GrantApplication;
import tilsagn.application.Partner;

/**
 * Everybody of a blind call by name, in no order that tells who belongs together: one can say that none of them is a reason to stay away
 * without learning who applies in which case. With a single application in the call there is nothing left to hide.
 *
 * @param organisations applicants and partners
 * @param people        contacts and project managers, for ties of family and friendship (fvl § 6)
 */
public record BlindParties(List<String> organisations, List<String> people) {

    static final BlindParties NONE = new BlindParties(List.of(), List.of());

    static BlindParties of(Collection<GrantApplication> applications) {
        return new BlindParties(
            sorted(applications.stream().flatMap(one -> Stream.concat(Stream.of(one.organisationName()), one.partners().stream().map(Partner::name)))),
            sorted(applications.stream().flatMap(one -> Stream.of(text(one.applicant().contactName()), text(one.applicant().projectManager())))));
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }

    private static List<String> sorted(Stream<String> names) {
        return names.map(BlindParties::text).map(String::strip).filter(name -> !name.isEmpty()).distinct()
            .sorted(Collator.getInstance(Locale.forLanguageTag("nb"))).toList();
    }

    /** Whether nothing is hidden from the person who asked. */
    public boolean isEmpty() {
        return organisations.isEmpty() && people.isEmpty();
    }
}
