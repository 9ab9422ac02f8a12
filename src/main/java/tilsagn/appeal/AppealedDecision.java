package tilsagn.appeal;

/** What a party appeals against. Words: {@code appeal.subject.*}. */
public enum AppealedDecision {
    /** The decision on its application. */
    DECISION(true),
    /** That its application was not taken into consideration; an individual decision too (fvl § 2). */
    DISMISSAL(false),
    /** That its award is no more, because it was not accepted or the project did not begin in time. */
    LAPSE(false),
    /** That a change it asked for was refused. */
    CHANGE(false),
    /** That the grant became less in the end than was granted. */
    REDUCTION(true),
    /** That money is to come back. */
    RECOVERY(true),
    /** That the grant was ended before its time. */
    TERMINATION(false);

    private final boolean amount;

    AppealedDecision(boolean amount) {
        this.amount = amount;
    }

    /** Whether it is about an amount, so that a party can be given a part of what it wants. */
    public boolean hasAmount() {
        return amount;
    }

    /** Whether it came after the answer to the application; what a reversal of it does is told by {@link LaterDecision}. */
    public boolean isLater() {
        return this != DECISION && this != DISMISSAL;
    }
}
