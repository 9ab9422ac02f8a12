package tilsagn.application;

import java.util.Collection;
import java.util.Map;

import tilsagn.core.CaseNumber;

/** What waits to be read by the party; contributed by the rooms that write to it. */
public interface PartyNews {

    /** What is unread, of those cases that have anything; a fixed number of questions however many cases. */
    Map<CaseNumber, News> newsIn(Collection<CaseNumber> caseNumbers);

    /**
     * Unread by everybody on the party's side.
     *
     * @param messages from the county
     * @param letters  sent and not opened; receipts do not count
     */
    record News(long messages, long letters) {

        /** Nothing new. */
        public static final News NONE = new News(0, 0);

        /** Whether there is anything. */
        public boolean isSomething() {
            return messages + letters > 0;
        }
    }
}
