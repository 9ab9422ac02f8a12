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
 * @param remark what the advisor noted, mandatory where it is not met; or where the rules suggested otherwise; may be empty elsewhere
 * @param suggested whether the rules suggested that it is met; {@code null} where they suggest nothing
 */
@Embeddable
public record CheckedItem(@Enumerated(EnumType.STRING) @Column(name = "item") KnockOut item, boolean passed, String remark,
    @Column(name = "suggested") Boolean suggested) {

    /** As an advisor answers it. */
    public CheckedItem(KnockOut item, boolean passed, String remark) {
        this(item, passed, remark, null);
    }

    /** The same beside what the rules suggested. */
    CheckedItem beside(Boolean suggestion) {
        return new CheckedItem(item, passed, remark, suggestion);
    }

    /** Whether the advisor came to another answer than the rules. */
    public boolean overrules() {
        return suggested != null && suggested != passed;
    }

    /** A remark is never {@code null}. */
    public CheckedItem {
        remark = remark == null ? "" : remark.strip();
    }
}
