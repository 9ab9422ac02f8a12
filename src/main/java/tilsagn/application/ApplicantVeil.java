package tilsagn.application;

import tilsagn.account.User;

/** Says from whom the applicant's identity is kept although they work on the case; contributed by the room that decides it. */
public interface ApplicantVeil {

    /** Whether this person may not know yet whose application it is. */
    boolean veiled(User user, GrantApplication application);
}
