package tilsagn.decision;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** Collects what is wrong in all rows of a list, so that it is told at once and not row by row. */
final class RulingFaults {

    private final List<Fault> faults = new ArrayList<>();

    void collect(Runnable row) {
        try {
            row.run();
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
        }
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
