package tilsagn.application;

import java.util.Collection;
import java.util.Map;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** What became of awards after the answer to the application, as both the party and the county may know it; contributed by the room of grants. */
public interface AwardStandings {

    /** Of those cases that came to an award the party was told of; a fixed number of questions however many cases. */
    Map<CaseNumber, Standing> of(Collection<CaseNumber> numbers);

    /**
     * How one award stands.
     *
     * @param labelKey message key of the word
     * @param colour   of its tag
     * @param over     whether it is no award any more: it lapsed, was ended, or is put away
     * @param amount   what the case has of it now
     */
    record Standing(String labelKey, String colour, boolean over, Nok amount) {

        /** Whether it lapsed or was ended; one that is put away after it was paid is neither. */
        public boolean isGivenUp() {
            return over && labelKey.matches(".*\\.(LAPSED|TERMINATED)");
        }
    }
}
