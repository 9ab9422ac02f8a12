package tilsagn.assessment;

import java.util.Set;

import tilsagn.core.CaseNumber;

/** Says who had a part in the first decision on a case; contributed by the rooms that know. */
public interface FirstDecision {

    /** Login names of those who prepared or took it. */
    Set<String> peopleIn(CaseNumber caseNumber);
}
