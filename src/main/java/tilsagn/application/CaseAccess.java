package tilsagn.application;

import tilsagn.core.CaseNumber;

/** Says who must not see the content of a case although it belongs to their county; contributed by the rooms that know. */
public interface CaseAccess {

    /** Whether the person may see no more of the case than its header, for instance after declaring a conflict of interest (fvl § 6). */
    boolean shielded(String username, CaseNumber caseNumber);
}
