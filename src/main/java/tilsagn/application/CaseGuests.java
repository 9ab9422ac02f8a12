package tilsagn.application;

import tilsagn.core.CaseNumber;

/** Says which cases a person from outside the house was asked to; contributed by the room that asks them. To them no other case exists. */
public interface CaseGuests {

    /** Whether the person was asked to this case. */
    boolean invited(String username, CaseNumber caseNumber);
}
