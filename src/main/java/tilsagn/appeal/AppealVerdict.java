package tilsagn.appeal;

import java.util.List;

/** What somebody makes of an appeal. Words: {@code appeal.verdict.*}. */
public enum AppealVerdict {
    /** First instance: the party gets what it asked for, and the case ends there (fvl § 33). */
    REVERSE,
    /** First instance: it gets some of it, and the rest goes on to the appeal body. */
    PARTLY,
    /** First instance: the decision stands, and the appeal goes on to the appeal body. */
    UPHOLD,
    /** Appeal body: the party is right, and the body decides itself (fvl § 34). */
    UPHELD,
    /** Appeal body: it is right in some of it, and the body decides itself; the appeal ends there. */
    PARTLY_UPHELD,
    /** Appeal body: the decision stands. */
    NOT_UPHELD,
    /** Appeal body: the decision is set aside and must be made anew. */
    REMITTED,
    /** The conditions for an appeal are not met; relief was refused, or the appeal body says so. */
    DISMISSED,
    /** The late appeal is treated all the same (fvl § 31). */
    RELIEF_GRANTED,
    /** The manager sends the first instance's review back. */
    RETURNED,
    /** The manager agrees. */
    APPROVED;

    /** What the first instance chooses between. What is no amount is set aside whole or not at all. */
    public static List<AppealVerdict> ofFirstInstance(AppealedDecision subject) {
        return subject.hasAmount() ? List.of(REVERSE, PARTLY, UPHOLD) : List.of(REVERSE, UPHOLD);
    }

    /** What the appeal body chooses between. It cannot assess an application nobody has assessed: a dismissal is set aside and remitted. */
    public static List<AppealVerdict> ofTheBody(AppealedDecision subject) {
        if (subject == AppealedDecision.DISMISSAL) {
            return List.of(NOT_UPHELD, REMITTED, DISMISSED);
        }
        return subject.hasAmount() ? List.of(NOT_UPHELD, PARTLY_UPHELD, UPHELD, REMITTED, DISMISSED) : List.of(NOT_UPHELD, UPHELD, REMITTED, DISMISSED);
    }

    /** What whoever decides a later decision anew chooses between. */
    public static List<AppealVerdict> anew() {
        return List.of(REVERSE, UPHOLD);
    }

    /** Whether it names an amount, where the subject has one. */
    public boolean setsAmount() {
        return this == REVERSE || this == UPHELD || isPartial();
    }

    /** Whether the party gets some of what it asked for. */
    public boolean isPartial() {
        return this == PARTLY || this == PARTLY_UPHELD;
    }
}
