package tilsagn.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import tilsagn.core.Nok;

/**
 * Own hours somebody has worked so far, priced by the scheme (R5).
 *
 * @param who          name or position
 * @param hours        hours so far
 * @param annualSalary yearly salary, or {@code null} for an owner without one
 * @param rate         what an hour is worth
 */
@Embeddable
public record ClaimHours(@Column(name = "who") String who, @Column(name = "hours") int hours, @Column(name = "annual_salary") Nok annualSalary,
                         @Column(name = "rate") Nok rate) {

    /** Hours times rate. */
    public Nok amount() {
        return Nok.of(Math.multiplyExact(rate.kroner(), (long) hours));
    }
}
