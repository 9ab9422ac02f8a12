package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import tilsagn.core.Nok;

/**
 * What a judgement is made of.
 *
 * @param awarded     the day of the award
 * @param amount      what is awarded
 * @param rate        kroner for one euro that day
 * @param earlier     aid that was given before
 * @param cost        eligible cost
 * @param otherPublic public money from others for the same cost
 * @param firstAid    when aid of this kind began, or {@code null}
 * @param projectEnd  last day of the project, or {@code null}
 * @param points      percentage points of the supplements
 * @param confirmed   the control questions answered with yes
 */
record AidFacts(LocalDate awarded, Nok amount, BigDecimal rate, List<CountedAid> earlier, Nok cost, Nok otherPublic, LocalDate firstAid,
                LocalDate projectEnd, int points, Set<AidQuestion> confirmed) {

    Eur euro() {
        return Eur.from(amount, rate);
    }
}
