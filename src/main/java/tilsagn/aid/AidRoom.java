package tilsagn.aid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a ceiling leaves for a new award, as arithmetic. If the new award would exceed it, the whole of it falls outside: nothing is filled up.
 *
 * @param firstDay first day of the window
 * @param counted  what counts, the earliest first
 * @param ceiling  the ceiling
 * @param award    the new award
 */
public record AidRoom(LocalDate firstDay, LocalDate awarded, List<CountedAid> counted, Eur ceiling, Eur award) {

    /** Whether aid counts however old it is. */
    public boolean countsEverything() {
        return firstDay.equals(AidWindow.LONG_AGO);
    }

    static AidRoom of(AidRule rule, LocalDate awarded, Collection<CountedAid> earlier, Eur award) {
        return new AidRoom(rule.firstDay(awarded), awarded, earlier.stream().filter(aid -> aid.countsAgainst(rule, awarded))
            .sorted(Comparator.comparing(CountedAid::grantedOn).thenComparing(CountedAid::key)).toList(), rule.ceiling(), award);
    }

    /** What earlier aid has used. */
    public Eur used() {
        return counted.stream().map(CountedAid::euro).reduce(Eur.ZERO, Eur::plus);
    }

    /** What is left before the new award. */
    public Eur free() {
        return ceiling.less(used());
    }

    /** Everything with the new award. */
    public Eur total() {
        return used().plus(award);
    }

    /** Whether the new award falls outside. */
    public boolean isExceeded() {
        return total().exceeds(ceiling);
    }

    /** Whether this line counts. */
    public boolean counts(CountedAid aid) {
        return counted.contains(aid);
    }
}
