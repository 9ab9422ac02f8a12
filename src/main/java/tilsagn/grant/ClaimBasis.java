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
 */
@Embeddable
record ClaimBasis(@Column(name = "payable") Nok payable, @Column(name = "grant_amount") Nok grant, @Column(name = "paid_before") Nok paidBefore) {
}
