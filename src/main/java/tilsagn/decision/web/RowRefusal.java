package tilsagn.decision.web;

import java.util.List;

import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** Points a refusal's faults to the fields of the row they belong to. */
final class RowRefusal {

    private RowRefusal() {
    }

    /** The same refusal, with the case's number after each field; one without fields stays as it is, with its status. */
    static Refusal of(Refusal refusal, CaseNumber number) {
        boolean onFields = refusal.faults().stream().anyMatch(fault -> fault.field() != null);
        return onFields ? Refusal.of(renamed(refusal.faults(), number)) : refusal;
    }

    private static List<Fault> renamed(List<Fault> faults, CaseNumber number) {
        return faults.stream().map(fault -> fault.field() == null ? fault
            : new Fault(fault.field() + "-" + number.value(), fault.key(), fault.args())).toList();
    }
}
