package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * An assessment as an advisor writes it.
 *
 * @param rate        kroner for one euro on the day of the award, needed for all aid
 * @param rateDay     the day of the rate
 * @param rateSource  where it stands
 * @param companies   companies of the same group the applicant has not named, with their organisation numbers; or blank
 * @param cost        eligible cost, or {@code null} for the whole of it
 * @param firstAid    when aid of this kind began, for clusters
 * @param grounds     why these rules
 */
public record AidWords(AidBasis basis, BigDecimal rate, LocalDate rateDay, String rateSource, String companies, Nok cost, LocalDate firstAid, String grounds,
                       Set<AidQuestion> confirmed, Set<AidSupplement> supplements) {

    private static final int SHORTEST_GROUNDS = 10;
    private static final int LONGEST_GROUNDS = 4000;
    private static final int LONGEST_COMPANIES = 2000;
    private static final int LONGEST_SOURCE = 200;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(100);

    /** Takes its own copies. */
    public AidWords {
        confirmed = Set.copyOf(confirmed);
        supplements = Set.copyOf(supplements);
    }

    /** Refuses on the fields {@code basis}, {@code rate}, {@code rateDay}, {@code rateSource}, {@code cost}, {@code grounds}, {@code supplements}. */
    void check(LocalDate today, Nok totalCost) {
        List<Fault> faults = new ArrayList<>();
        if (basis == null) {
            faults.add(Fault.on("basis", "aid.basis-missing"));
        } else if (basis.isAid()) {
            checkRate(today, faults);
        }
        if (cost != null && (!cost.isPositive() || cost.exceeds(totalCost))) {
            faults.add(Fault.on("cost", "aid.cost-outside", totalCost));
        }
        checkExemption(today, faults);
        checkTexts(faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private void checkRate(LocalDate today, List<Fault> faults) {
        if (rate == null || rate.compareTo(BigDecimal.ONE) < 0 || rate.compareTo(HIGHEST_RATE) > 0) {
            faults.add(Fault.on("rate", "aid.rate-missing"));
        }
        if (rateDay == null || rateDay.isAfter(today)) {
            faults.add(Fault.on("rateDay", rateDay == null ? "aid.day-missing" : "aid.day-to-come"));
        }
        if (rateSource == null || rateSource.isBlank() || rateSource.strip().length() > LONGEST_SOURCE) {
            faults.add(Fault.on("rateSource", "aid.source-missing", LONGEST_SOURCE));
        }
    }

    private void checkExemption(LocalDate today, List<Fault> faults) {
        if (AidSupplement.contradict(supplements)) {
            faults.add(Fault.on("supplements", "aid.sizes"));
        }
        if (firstAid != null && firstAid.isAfter(today)) {
            faults.add(Fault.on("firstAid", "aid.day-to-come"));
        }
    }

    private void checkTexts(List<Fault> faults) {
        int length = grounds == null ? 0 : grounds.strip().length();
        if (length < SHORTEST_GROUNDS || length > LONGEST_GROUNDS) {
            faults.add(Fault.on("grounds", "aid.grounds-length", SHORTEST_GROUNDS, LONGEST_GROUNDS));
        }
        if (companies != null && companies.strip().length() > LONGEST_COMPANIES) {
            faults.add(Fault.on("companies", "aid.too-long", LONGEST_COMPANIES));
        }
    }
}
