package tilsagn.decision;

import java.time.LocalDate;
import java.util.List;

import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;

/** What another room has to say about an award before it is decided; contributed by the rooms that know. */
public interface AwardCheck {

    /** What whoever decides should know; nothing when all is in order. */
    List<Fault> warnings(CaseNumber number, Nok amount);

    /** Refuses an award that may not be given. Only asked when money is given. */
    void require(CaseNumber number, Nok amount, LocalDate awarded);

    /** The page under {@code /cases/{number}/} where it is seen to, and the message key of its name. */
    Place place();

    /** A page of the case. */
    record Place(String path, String labelKey) {
    }
}
