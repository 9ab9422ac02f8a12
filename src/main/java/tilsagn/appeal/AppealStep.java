package tilsagn.appeal;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import tilsagn.core.Nok;

/**
 * One thing somebody did in an appeal.
 *
 * @param username login name
 * @param person   their name as it was
 * @param verdict  what they decided, or {@code null}
 * @param amount   the amount it named, or {@code null}
 * @param words    what they wrote, or {@code null}
 */
@Embeddable
public record AppealStep(@Enumerated(EnumType.STRING) Kind kind, String username, String person, Instant takenAt,
                         @Enumerated(EnumType.STRING) AppealVerdict verdict, Nok amount, String words) {

    /** What kind of step. Words: {@code appeal.step.*}. */
    public enum Kind {
        /** The party appealed. */
        LODGED,
        /** The party sent more documents. */
        ADDED,
        /** The county considered whether a late appeal is treated all the same. */
        RELIEF,
        /** An advisor reviewed the decision. */
        REVIEW,
        /** A manager approved or sent back what the advisor wrote. */
        APPROVAL,
        /** The case went on to the appeal body, with a copy to the party. */
        FORWARDED,
        /** The party commented on what went on. */
        COMMENT,
        /** Somebody outside the first decision prepared the case for the appeal body. */
        PREPARATION,
        /** The appeal body ruled. */
        RULING,
        /** The decision was made anew after it was set aside. */
        NEW_DECISION,
        /** The party took the appeal back. */
        WITHDRAWN
    }
}
