package tilsagn.application;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;

/** Says from whom the applicant's identity is kept although they work on the case; contributed by the room that decides it. */
public interface ApplicantVeil {

    /** Whether this person may not know yet whose application it is. */
    boolean veiled(User user, CaseNumber caseNumber);
}
