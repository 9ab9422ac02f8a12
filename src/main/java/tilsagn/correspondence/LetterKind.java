package tilsagn.correspondence;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tilsagn.appeal.AppealedDecision;

/** What a letter is for. A case has at most one of each, but for those that are about one of several things. */
public enum LetterKind {
    /** The application has arrived (forvaltningsloven § 11 a). */
    ACKNOWLEDGEMENT,
    /** The case takes longer than a month: why, and when a decision is expected (forvaltningsloven § 11 a). */
    PRELIMINARY_REPLY,
    /** Something is missing, and the party is asked for it (forvaltningsloven §§ 11 and 17). */
    DEFICIENCY,
    /** The application is dismissed without looking at its content; an individual decision that can be appealed. */
    DISMISSAL,
    /** Granted, partially granted or rejected (forvaltningsloven §§ 23–27). */
    DECISION,
    /** An appeal has arrived. */
    APPEAL_RECEIPT,
    /** The reasons the party asked for; the time for an appeal runs anew from them (forvaltningsloven § 24). */
    APPEAL_REASONS,
    /** A late appeal is not treated (forvaltningsloven § 31). */
    APPEAL_DISMISSED,
    /** The first instance gave the party what it asked for (forvaltningsloven § 33). */
    APPEAL_REVERSED,
    /** A copy of what goes to the appeal body, with the first instance's view; the party may comment (forvaltningsloven § 33). */
    APPEAL_FORWARDED,
    /** What the appeal body ruled (forvaltningsloven § 34); final within the administration. */
    APPEAL_RULING,
    /** What was decided anew after the appeal body had set the decision aside; can be appealed as any decision. */
    APPEAL_NEW_DECISION,
    /** The party has taken its appeal back. */
    APPEAL_WITHDRAWN,
    /** The answer to a request for a change of the grant; an individual decision that can be appealed. */
    CHANGE,
    /** An award is no more, because it was not accepted or the project did not begin in time; a decision that can be appealed. */
    LAPSE,
    /** The grant may be ended before its time; the party may comment first (forvaltningsloven § 16). */
    TERMINATION_NOTICE,
    /** Whether the grant is ended; an individual decision that can be appealed. */
    TERMINATION,
    /** The grant became what was granted, and the rest is on its way. */
    FINAL_ACCOUNT,
    /** The grant became less in the end than was granted; a decision that can be appealed. */
    REDUCTION,
    /** Told before a decision that money is to come back (forvaltningsloven § 16). */
    RECOVERY_NOTICE,
    /** The decision that money is to come back, with reference and date. */
    RECOVERY_CLAIM;

    private static final Set<LetterKind> APPEALABLE = EnumSet.of(DISMISSAL, DECISION, APPEAL_REASONS, APPEAL_NEW_DECISION, CHANGE, LAPSE, TERMINATION,
        REDUCTION, RECOVERY_CLAIM);
    private static final Map<LetterKind, AppealedDecision> LATER = Map.of(CHANGE, AppealedDecision.CHANGE, LAPSE, AppealedDecision.LAPSE,
        TERMINATION, AppealedDecision.TERMINATION, REDUCTION, AppealedDecision.REDUCTION, RECOVERY_CLAIM, AppealedDecision.RECOVERY);
    private static final Set<LetterKind> TELLS_OF_AWARD = EnumSet.of(DECISION, APPEAL_NEW_DECISION, APPEAL_REVERSED, APPEAL_RULING);
    private static final Set<LetterKind> TO_BE_OPENED = EnumSet.of(DEFICIENCY, APPEAL_DISMISSED, APPEAL_REVERSED, APPEAL_FORWARDED, APPEAL_RULING,
        TERMINATION_NOTICE, RECOVERY_NOTICE);

    /** Whether the letter carries a decision, so that the time for an appeal runs from the day it is opened. */
    public boolean isAppealable() {
        return APPEALABLE.contains(this);
    }

    /** The letters with a decision after the award. */
    static Set<LetterKind> ofLaterDecisions() {
        return LATER.keySet();
    }

    /** Which decision after the award it tells of; empty for every other letter. */
    public Optional<AppealedDecision> laterDecision() {
        return Optional.ofNullable(LATER.get(this));
    }

    /** Whether it may be the letter that tells of an award, also of one an appeal gave. */
    public boolean mayTellOfAward() {
        return TELLS_OF_AWARD.contains(this);
    }

    /** Whether it belongs to an appeal, or comes before one. */
    public boolean isOfAppeal() {
        return name().startsWith("APPEAL_");
    }

    /** Whether a right or a date hangs on the letter, so that a party who has not opened it is told once more (eForvaltningsforskriften § 8). */
    public boolean mustBeOpened() {
        return isAppealable() || TO_BE_OPENED.contains(this);
    }
}
