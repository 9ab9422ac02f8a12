package tilsagn.application;

import java.util.List;
import java.util.Set;

import tilsagn.core.OrganisationNumber;

/**
 * Public support, elsewhere and earlier, and what should not be shown to others. Silence is no answer: "none" is said.
 *
 * @param noAidHistory        said to have had none
 * @param aidHistory          in the applicant's order
 * @param groupCompanies      companies under the same control, which count as one with the applicant; optional
 * @param noOtherApplications said to have none
 * @param otherApplications   in the applicant's order
 * @param businessSecrets     in the applicant's order
 */
public record AidSection(boolean noAidHistory, List<EarlierAid> aidHistory, String groupCompanies, boolean noOtherApplications,
                         List<OtherApplication> otherApplications, List<BusinessSecret> businessSecrets) implements SectionContent {

    /** Neither earlier support nor other applications nor secrets. */
    public static final AidSection NOTHING = new AidSection(true, List.of(), null, true, List.of(), List.of());

    /** Takes its own copies of the lists. */
    public AidSection {
        aidHistory = List.copyOf(aidHistory);
        otherApplications = List.copyOf(otherApplications);
        businessSecrets = List.copyOf(businessSecrets);
    }

    /** The organisation numbers somebody wrote down as being of one group, in the order of the text. */
    public static Set<OrganisationNumber> numbersIn(String text) {
        return GroupCompanies.read(text).numbers();
    }

    @Override
    public boolean isBlank() {
        return !noAidHistory && aidHistory.isEmpty() && groupCompanies == null && !noOtherApplications && otherApplications.isEmpty()
            && businessSecrets.isEmpty();
    }
}
