package tilsagn.application;

import tilsagn.core.CaseNumber;

/** A room that works on cases: asked whether it is too late to withdraw one, and to hold still while it is withdrawn. */
public interface WithdrawalGuard {

    /** Whether a decision has been made, told or not. */
    default boolean isTooLate(CaseNumber caseNumber) {
        return false;
    }

    /**
     * Locks the room's own rows of the case until the transaction ends, so that nobody works on a case that is being withdrawn. Guards are
     * asked in their order, always before the application's own row is locked.
     */
    void hold(CaseNumber caseNumber);
}
