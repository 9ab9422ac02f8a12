package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.LeftoverMove;

/**
 * A move of leftovers as it was typed.
 *
 * @param area id of the budget area it is taken from
 * @param to   address of the call that gets it
 */
record LeftoverForm(String area, String to, String amount, String reason) {

    /** The move to the call with this id, which is {@code null} when none was chosen. */
    LeftoverMove move(UUID target) {
        List<Fault> faults = new ArrayList<>();
        if (target == null) {
            faults.add(Fault.on("to", "decision.pool.leftover.choose"));
        }
        Nok kroner = FrameForm.Typed.nok("amount", amount, faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return new LeftoverMove(FrameForm.Typed.id(area), target, kroner, reason);
    }
}
