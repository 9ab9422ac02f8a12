package tilsagn.correspondence;

import java.util.List;

import tilsagn.application.GrantApplication;

/**
 * The messages of a case as one side sees them.
 *
 * @param application the case's application
 * @param messages    oldest first; what was unread when the thread was opened still says so
 * @param mayWrite    whether the reader may write
 */
public record MessageThread(GrantApplication application, List<CaseMessage> messages, boolean mayWrite) {
}
