package tilsagn.assessment;

import java.util.Set;

import tilsagn.core.CaseNumber;

/** Tells who has had the formal check of a case in hand and so has read whose it is; contributed by whoever knows the tasks. */
public interface FormalCheckers {

    /** Login names of everybody who holds the formal check, has done it, or has given it back or away. */
    Set<String> of(CaseNumber caseNumber);
}
