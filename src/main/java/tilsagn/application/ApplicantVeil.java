package tilsagn.application;

import java.util.Collection;
import java.util.Set;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;

/** Says from whom the applicant's identity is kept although they work on the case; contributed by the room that decides it. */
public interface ApplicantVeil {

    /** Whether this person may not know yet whose application it is. */
    boolean veiled(User user, GrantApplication application);

    /** Those of some cases of which this person may not know whose they are; one answer for a whole list. */
    Set<CaseNumber> veiledOf(User user, Collection<CaseNumber> caseNumbers);

    /** Whether there is anybody at all who may not know it yet: then what many read, as the queue, names nobody. */
    boolean covers(GrantApplication application);
}
