package tilsagn.assessment;

import tilsagn.core.CaseNumber;

/** Tells who has taken the formal check of a case and so must know whose it is; contributed by whoever knows the tasks. */
public interface FormalCheckers {

    /** Whether the formal check waits for exactly this person. */
    boolean checks(String username, CaseNumber caseNumber);
}
