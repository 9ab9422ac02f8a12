package tilsagn.grant;

import java.time.Instant;

import tilsagn.core.CaseNumber;

/**
 * What the register of organisations has against the holder of a running grant.
 *
 * @param standing the worst of it: {@code bankrupt}, {@code forced}, {@code dissolving}, {@code deleted}; words: {@code grant.watch.standing.*}
 * @param foundAt  when it was found
 * @param seenBy   name of the adviser who has decided, or {@code null}
 * @param seenNote their reasons, or {@code null}
 * @param decision what they decided, or {@code null}
 */
public record RegisterWarning(CaseNumber caseNumber, String standing, Instant foundAt, String seenBy, String seenNote, Decision decision) {

    /** What becomes of the grant. */
    public enum Decision {

        /** It runs on, as when the estate carries the project through. */
        CONTINUE,
        /** The party is given notice that it may be ended. */
        TERMINATE
    }
}
