package tilsagn.core.web;

import java.util.Collection;
import java.util.Map;

import tilsagn.core.CaseNumber;

/** What is new on cases for the county's people, as a number beside a panel's name and a mark in the queue; contributed by rooms. */
public interface CaseMarks {

    /** The panel where it is read. */
    String panelId();

    /** How much is unread, of those cases that have anything; one question however many cases. */
    Map<CaseNumber, Long> unreadIn(Collection<CaseNumber> caseNumbers);
}
