package tilsagn.application;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.core.CaseNumber;

/** Says who must not see the content of a case although it belongs to their county; contributed by the rooms that know. */
public interface CaseAccess {

    /** Whether the person may see no more of the case than its header, for instance after declaring a conflict of interest (fvl § 6). */
    boolean shielded(String username, CaseNumber caseNumber);

    /** Those of some cases of which the person may not even be told that they exist, where they are listed beside another case. */
    default Set<CaseNumber> shieldedOf(String username, Collection<CaseNumber> caseNumbers) {
        return caseNumbers.stream().filter(number -> shielded(username, number)).collect(Collectors.toSet());
    }
}
