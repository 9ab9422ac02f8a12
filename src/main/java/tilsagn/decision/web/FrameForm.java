package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Budget;
import tilsagn.decision.FrameChange;

/**
 * A new frame as it was typed.
 *
 * @param area     id of the budget area, {@link #NEW} for one to be added
 * @param areaName of the new area
 * @param areaYear of the new area
 * @param seen     the area's frame in kroner when the form was shown
 */
record FrameForm(String area, String areaName, String areaYear, Long seen, String frame, String reason) {

    static final String NEW = "new";

    FrameChange change() {
        List<Fault> faults = new ArrayList<>();
        boolean added = NEW.equals(area);
        Budget budget = added ? new Budget(areaName == null ? "" : areaName.strip(), year(faults)) : null;
        Nok amount = Typed.nok("frame", frame, faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return new FrameChange(added ? null : Typed.id(area), budget, seen == null ? Nok.ZERO : Nok.of(seen), amount, reason);
    }

    private int year(List<Fault> faults) {
        if (areaYear != null && areaYear.strip().matches("\\d{4}")) {
            return Integer.parseInt(areaYear.strip());
        }
        faults.add(Fault.on("areaYear", "decision.pool.year.invalid"));
        return 0;
    }

    /** Reading what pool forms hold. */
    static final class Typed {

        private Typed() {
        }

        /** The amount, or a fault beside its field. */
        static Nok nok(String field, String typed, List<Fault> faults) {
            try {
                return Nok.parse(typed);
            } catch (Refusal unreadable) {
                faults.add(Fault.on(field, unreadable.key()));
                return null;
            }
        }

        /** An id that a form carries; anything else does not exist. */
        static UUID id(String typed) {
            try {
                return UUID.fromString(typed);
            } catch (IllegalArgumentException | NullPointerException forged) {
                throw new NotFound("budget area " + typed);
            }
        }
    }
}
