package tilsagn.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import tilsagn.core.Nok;

/**
 * Whether somebody who may bind the organisation must sign an application before it is sent.
 *
 * @param required whether the call demands it at all
 * @param from     the amount applied for from which it does; {@code null} for every amount
 */
@Embeddable
public record SignOffRule(@Column(name = "sign_off_required") boolean required, @Column(name = "sign_off_from") Nok from) {

    /** No signature. */
    public static final SignOffRule NONE = new SignOffRule(false, null);

    /** From this amount on. */
    public static SignOffRule from(Nok amount) {
        return new SignOffRule(true, amount);
    }

    /** Whether an application for so much must be signed. */
    public boolean isDemandedFor(Nok applied) {
        return required && (from == null || !from.exceeds(applied));
    }
}
