package tilsagn.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import tilsagn.core.Nok;

/**
 * What a meeting said about one case.
 *
 * @param verdict what it did with it
 * @param amount  where it set another one than was proposed, otherwise {@code null}
 * @param remark  why, or {@code null}; becomes a part of the decision's reasons where the amount is another
 */
@Embeddable
public record Ruling(@Enumerated(EnumType.STRING) Verdict verdict, Nok amount, String remark) {

    /** What the pool has to carry after it. */
    public Nok given(Nok proposed) {
        return switch (verdict) {
            case AS_PROPOSED -> proposed;
            case OTHER_AMOUNT -> amount;
            default -> Nok.ZERO;
        };
    }
}
