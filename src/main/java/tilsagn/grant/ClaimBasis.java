package tilsagn.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import tilsagn.core.Nok;

/**
 * What a claim made when it was attested, and on what.
 *
 * @param payable    what is to be paid
 * @param grant      G on that day
 * @param paidBefore paid before it
 * @param lowered    what the grant was about to be lowered to that day, or {@code null}
 */
@Embeddable
record ClaimBasis(@Column(name = "payable") Nok payable, @Column(name = "grant_amount") Nok grant, @Column(name = "paid_before") Nok paidBefore,
                  @Column(name = "lowered_to") Nok lowered) {
}
