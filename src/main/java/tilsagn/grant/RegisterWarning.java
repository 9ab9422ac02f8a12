package tilsagn.grant;

import java.time.Instant;

import tilsagn.core.CaseNumber;

/**
 * What the register of organisations has against the holder of a running grant.
 *
 * @param standing the worst of it: {@code bankrupt}, {@code forced}, {@code dissolving}, {@code deleted}; words: {@code grant.watch.standing.*}
 * @param foundAt  when it was found
 * @param seenBy   name of the adviser who has seen to it, or {@code null}
 * @param seenNote what they did, or {@code null}
 */
public record RegisterWarning(CaseNumber caseNumber, String standing, Instant foundAt, String seenBy, String seenNote) {
}
