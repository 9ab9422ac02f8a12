package tilsagn.grant;

import java.time.Instant;
import java.util.Optional;

import tilsagn.core.CaseNumber;

/** Knows when the party opened the letter with its award: the time to accept runs from there. Contributed by whoever keeps the letters. */
public interface AwardOpenings {

    /** When a letter with a decision in it that was sent at this moment or later was opened first; empty while none is. */
    Optional<Instant> openedSince(CaseNumber number, Instant sent);
}
