package tilsagn.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tilsagn.core.CaseNumber;

/**
 * A release of a call's held decision letters, all at once. It is <em>ordered</em> by a manager, <em>runs</em> letter by letter, and is
 * <em>finished</em> when each letter is released or has an obstacle.
 *
 * @param startedBy  login name of the manager
 * @param finishedAt {@code null} while it runs
 * @param total      letters in it
 * @param released   of these, let out
 * @param refused    those that could not be, with why
 */
public record LetterRelease(UUID id, UUID callId, String startedBy, String startedByName, Instant startedAt, Instant finishedAt, int total,
                            int released, List<Refused> refused) {

    /** Why a letter was not released. Words: {@code correspondence.release.obstacle.*}. */
    public enum Obstacle {
        /** The manager is disqualified in the case, or it is not theirs. */
        NOT_YOURS,
        /** The manager has not said that they are impartial. */
        UNDECLARED,
        /** Its state aid is not cleared. */
        AID_UNCLEAR,
        /** The letter does not wait any more. */
        NOT_WAITING,
        /** Something went wrong, several times. */
        FAILED
    }

    /** A letter that was not released. */
    public record Refused(CaseNumber caseNumber, Obstacle obstacle) {
    }

    /** The same for somebody who may not know of these cases. */
    LetterRelease without(Set<CaseNumber> hidden) {
        return new LetterRelease(id, callId, startedBy, startedByName, startedAt, finishedAt, total, released,
            refused.stream().filter(one -> !hidden.contains(one.caseNumber())).toList());
    }

    /** Whether letters are still to come. */
    public boolean isRunning() {
        return finishedAt == null;
    }

    /** Letters that are released or have an obstacle. */
    public int done() {
        return released + refused.size();
    }
}
