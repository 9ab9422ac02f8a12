package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.core.Nok;

/**
 * Money from one source in one year. Any part may still be missing in a draft.
 *
 * @param source where it comes from
 * @param name   who it is, where the source alone does not say it
 * @param status applied for or confirmed
 * @param year   calendar year
 * @param amount whole kroner; hours are given by their value
 */
@Embeddable
public record FinanceLine(@Enumerated(EnumType.STRING) @Column(length = 40) FinanceSource source,
                          @Column(length = 200) String name,
                          @Enumerated(EnumType.STRING) @Column(name = "finance_status", length = 40) FinanceStatus status,
                          @Column(name = "plan_year") Integer year,
                          Nok amount) {

    /** Money that is promised. */
    public static FinanceLine confirmed(FinanceSource source, String name, int year, Nok amount) {
        return new FinanceLine(source, name, FinanceStatus.CONFIRMED, year, amount);
    }

    /** Money that is asked for; so is always what the county is to give. */
    public static FinanceLine applied(FinanceSource source, String name, int year, Nok amount) {
        return new FinanceLine(source, name, FinanceStatus.APPLIED, year, amount);
    }

    /** The amount, nothing when it is not filled in yet. */
    public Nok amountOrZero() {
        return amount == null ? Nok.ZERO : amount;
    }

    boolean isFrom(FinanceSource wanted) {
        return source == wanted;
    }
}
