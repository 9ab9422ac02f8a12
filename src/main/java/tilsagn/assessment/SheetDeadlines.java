package tilsagn.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import tilsagn.core.CaseNumber;

/** Tells when sheets of scores are due; contributed by whoever knows the tasks. */
public interface SheetDeadlines {

    /** When each open sheet is due, by case and person; one question however many cases. */
    Map<Sheet, Instant> of(Collection<CaseNumber> caseNumbers);

    /** A person's sheet of a case. */
    record Sheet(CaseNumber caseNumber, String username) {
    }
}
