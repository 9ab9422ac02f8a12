package tilsagn.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import tilsagn.call.KnockOut;

/**
 * One point of the checklist as the advisor found it.
 *
 * @param item   the condition
 * @param passed whether it is met
 * @param remark what the advisor noted, mandatory where it is not met; otherwise may be empty
 */
@Embeddable
public record CheckedItem(@Enumerated(EnumType.STRING) @Column(name = "item") KnockOut item, boolean passed, String remark) {

    /** A remark is never {@code null}. */
    public CheckedItem {
        remark = remark == null ? "" : remark.strip();
    }
}
