package tilsagn.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import tilsagn.application.GrantApplication;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * An announcement as its writer sees it.
 *
 * @param seen      the state of the draft; another one means that somebody changed it
 * @param title     as it will stand; the application's own until somebody writes another
 * @param summary   what the money goes to, in the same way
 * @param quotes    in order
 * @param writtenBy name of whoever changed it last, or {@code null} while it is as it was drafted
 * @param mayWrite  the reader may change it now
 * @param mayPublish the party was told, every quote is approved, and the reader may make it public
 */
public record Announcement(GrantApplication application, Decision decision, long seen, String title, String summary, List<AwardQuote> quotes,
                           String writtenBy, Instant writtenAt, boolean mayWrite, boolean mayPublish) {

    /** Quotes that must be approved or taken out before it can be public. */
    public long unapproved() {
        return quotes.stream().filter(quote -> !quote.isApproved()).count();
    }

    /** Something about the announcement of a case changed. */
    record Changed(CaseNumber caseNumber, String what, String detail) implements CaseEvent {

        @Override
        public Map<String, String> details() {
            return detail == null ? Map.of() : Map.of("speaker", detail);
        }
    }
}
