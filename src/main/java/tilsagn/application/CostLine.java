package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.call.SchemeRules;
import tilsagn.core.Nok;

/**
 * One cost of one activity in one year. Own work may be given as hours and yearly salary. Any part may still be missing in a draft.
 *
 * @param category     what it is for
 * @param activity     what is done; explains the cost when the category is {@link CostCategory#OTHER}
 * @param year         calendar year
 * @param amount       whole kroner, without VAT when the applicant can deduct it (R12)
 * @param hours        own hours, or {@code null}
 * @param annualSalary yearly salary of the one who works them, or {@code null}
 * @param owner        the hours are those of an owner without a salary (sole proprietorship, ANS, DA), at the scheme's rate for owners
 * @param basis        what the amount rests on: a quote, a supplier, a price; or {@code null}
 */
@Embeddable
public record CostLine(@Enumerated(EnumType.STRING) @Column(length = 40) CostCategory category,
                       @Column(length = 300) String activity,
                       @Column(name = "plan_year") Integer year,
                       Nok amount,
                       Integer hours,
                       Nok annualSalary,
                       @Column(name = "owner_hours", nullable = false) boolean owner,
                       @Column(length = 300) String basis) {

    /** A cost of somebody with a salary, with nothing said of what it rests on. */
    public CostLine(CostCategory category, String activity, Integer year, Nok amount, Integer hours, Nok annualSalary) {
        this(category, activity, year, amount, hours, annualSalary, false, null);
    }

    /** A cost that is not counted in hours. */
    public static CostLine of(CostCategory category, String activity, int year, Nok amount) {
        return new CostLine(category, activity, year, amount, null, null);
    }

    /** Own hours, priced by the scheme's rate (R5). */
    public static CostLine ofHours(String activity, int year, int hours, Nok annualSalary, SchemeRules rules) {
        return new CostLine(CostCategory.PERSONNEL_OWN, activity, year, null, hours, annualSalary).priced(rules);
    }

    /** The amount, nothing when it is not filled in yet. */
    public Nok amountOrZero() {
        return amount == null ? Nok.ZERO : amount;
    }

    /** Whether it is own work counted in hours. */
    public boolean isByHours() {
        return hours != null;
    }

    /** The highest rate its hours may be priced at: the owners' rate, by the salary if it is known, else the cap (R5). */
    public Nok rate(SchemeRules rules) {
        if (isAtOwnersRate(rules)) {
            return rules.ownerHourlyRate();
        }
        return annualSalary == null ? rules.hourlyRateCap() : rules.hourlyRate(annualSalary);
    }

    /** Whether its hours have the scheme's own rate for owners without a salary. */
    public boolean isAtOwnersRate(SchemeRules rules) {
        return owner && rules.ownerHourlyRate() != null;
    }

    /** The most its hours can be worth. Only for lines that are counted in hours. */
    public Nok worth(SchemeRules rules) {
        return Nok.of(Math.multiplyExact(rate(rules).kroner(), hours.longValue()));
    }

    /** Whether hours and rate are known: then the amount is computed, never typed. */
    public boolean isComputed(SchemeRules rules) {
        return hours != null && (annualSalary != null || isAtOwnersRate(rules));
    }

    /** This line with hours × rate as its amount, where that can be computed. */
    public CostLine priced(SchemeRules rules) {
        return isComputed(rules) ? new CostLine(category, activity, year, worth(rules), hours, annualSalary, owner, basis) : this;
    }
}
