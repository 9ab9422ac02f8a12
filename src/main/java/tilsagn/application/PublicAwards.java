package tilsagn.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import tilsagn.core.Nok;

/** What other counties have made public about an organisation; contributed by the room that keeps the awards. */
public interface PublicAwards {

    /** Awards of other counties to receivers of one of these names, the latest first, a bounded number of them. */
    List<PublicAward> elsewhere(Collection<String> receivers, String county);

    /**
     * A public award.
     *
     * @param id        part of its address
     * @param decidedOn day of the decision, or {@code null}
     */
    record PublicAward(String id, String title, Nok amount, String receiver, String county, String scheme, LocalDate decidedOn) {
    }
}
