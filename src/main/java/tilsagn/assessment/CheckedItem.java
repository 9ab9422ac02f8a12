package tilsagn.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One point of the checklist as the advisor found it.
 *
 * @param item   code of the point on the call's checklist
 * @param passed whether it is met
 * @param remark what the advisor noted, mandatory where it is not met; or where the rules suggested otherwise; may be empty elsewhere
 * @param suggested whether the rules suggested that it is met; {@code null} where they suggest nothing
 */
@Embeddable
public record CheckedItem(@Column(name = "item") String item, boolean passed, String remark,
    @Column(name = "suggested") Boolean suggested) {

    /** As an advisor answers it. */
    public CheckedItem(String item, boolean passed, String remark) {
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
