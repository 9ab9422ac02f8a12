package tilsagn.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import tilsagn.core.Nok;

/**
 * The scheme's limits from a day on. A call is judged by the rules that were in force when it opened, whatever is changed later.
 *
 * @param validFrom             first day these rules apply
 * @param maxSupportRatePercent largest grant as a share of eligible cost (R2)
 * @param maxPublicSharePercent largest share of all public money together (R3)
 * @param maxOwnHoursPercent    largest share of own hours (R4)
 * @param hourlyRateCap         highest rate for an own hour (R5)
 * @param salaryFactorPerMille  an own hour is worth so many thousandths of the yearly salary (R5), e.g. 1.2
 * @param ownerHourlyRate       what an hour of an owner without a salary is worth: sole proprietorship, ANS, DA (R5); {@code null} where the
 *                              scheme has set none
 * @param maxHoursPerYear       most hours one person can work in a year (R5)
 * @param maxGrant              largest grant for each target group (R6)
 * @param minNetworkPartners    independent partners a business network needs (R15)
 * @param minSmeSharePercent    smallest share of small and medium-sized companies among them (R15)
 * @param maxOtherCostPercent   largest share of "other" costs
 * @param maxMonths             longest project, in months begun
 * @param minPartialPercent     smallest part of the applied amount that is worth offering
 * @param provenance            who says so
 * @param answerTime            how long a party has to mend an application that lacks something
 */
public record SchemeRules(LocalDate validFrom, int maxSupportRatePercent, int maxPublicSharePercent, int maxOwnHoursPercent,
                          Nok hourlyRateCap, BigDecimal salaryFactorPerMille, Nok ownerHourlyRate, int maxHoursPerYear, Map<TargetGroup, Nok> maxGrant,
                          int minNetworkPartners, int minSmeSharePercent, int maxOtherCostPercent, int maxMonths, int minPartialPercent, Provenance provenance,
                          AnswerTime answerTime) {

    /** Takes its own copy of the map. */
    public SchemeRules {
        maxGrant = Map.copyOf(maxGrant);
    }

    /** With the times the house proposes for answers. */
    public SchemeRules(LocalDate validFrom, int maxSupportRatePercent, int maxPublicSharePercent, int maxOwnHoursPercent, Nok hourlyRateCap,
                       BigDecimal salaryFactorPerMille, Nok ownerHourlyRate, int maxHoursPerYear, Map<TargetGroup, Nok> maxGrant,
                       int minNetworkPartners, int minSmeSharePercent, int maxOtherCostPercent, int maxMonths, int minPartialPercent,
                       Provenance provenance) {
        this(validFrom, maxSupportRatePercent, maxPublicSharePercent, maxOwnHoursPercent, hourlyRateCap, salaryFactorPerMille, ownerHourlyRate,
            maxHoursPerYear, maxGrant, minNetworkPartners, minSmeSharePercent, maxOtherCostPercent, maxMonths, minPartialPercent, provenance,
            AnswerTime.PROPOSED);
    }

    /** The largest grant for a target group; empty when the scheme has set none. */
    public Optional<Nok> maxGrantFor(TargetGroup group) {
        return Optional.ofNullable(maxGrant.get(group));
    }

    /** What an own hour may be priced at (R5): the salary's thousandths, rounded down to whole kroner, never above the cap. */
    public Nok hourlyRate(Nok annualSalary) {
        return salaryRate(annualSalary).min(hourlyRateCap);
    }

    /** The salary's thousandths alone, before the cap; to explain {@link #hourlyRate}. */
    public Nok salaryRate(Nok annualSalary) {
        BigDecimal bySalary = BigDecimal.valueOf(annualSalary.kroner()).multiply(salaryFactorPerMille).movePointLeft(3);
        return Nok.of(bySalary.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /** The part of a yearly salary one hour is worth, as people write it: 0.0012. */
    public BigDecimal salaryFactor() {
        return salaryFactorPerMille.movePointLeft(3).stripTrailingZeros();
    }
}
