package tilsagn.assessment;

import java.util.Set;

import tilsagn.core.CaseNumber;

/** Tells which places of a case wait for somebody; contributed by whoever knows the tasks. */
public interface OpenPlaces {

    /** How many places wait for the manager to choose a substitute. */
    int waitingForManager(CaseNumber caseNumber);

    /** Login names of those who have been given a place and have not yet said whether they are impartial. */
    Set<String> asked(CaseNumber caseNumber);
}
