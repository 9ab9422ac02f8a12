package tilsagn.grant;

import java.time.LocalDate;

/**
 * What the manager says to a prepared request.
 *
 * @param verdict     the answer, or back to the adviser
 * @param text        reasons to the party; to the adviser what is still to be done
 * @param inForceFrom first day an approved change counts; {@code null} unless approved
 */
public record ChangeDecision(Verdict verdict, String text, LocalDate inForceFrom) {

    /** What a manager may say. Words: {@code grant.change.verdict.*}. */
    public enum Verdict {
        /** The change counts from its day. */
        APPROVED,
        /** The plan stays as it is. */
        REJECTED,
        /** The adviser is to look at it again. */
        RETURNED
    }
}
