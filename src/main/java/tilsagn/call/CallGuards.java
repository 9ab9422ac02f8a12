package tilsagn.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** What must hold before a call may be announced or take its next step. */
final class CallGuards {

    private static final int WHOLE = 100;

    private CallGuards() {
    }

    /** Refuses a call that is not ready to be announced, with every reason at once. */
    static NewCall complete(NewCall call) {
        List<Fault> faults = new ArrayList<>();
        int weights = call.criteria().stream().mapToInt(Criterion::weight).sum();
        refuseIf(!call.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), faults, Fault.on("slug", "call.slug-invalid", call.slug()));
        refuseIf(weights != WHOLE, faults, Fault.on("criteria", "call.weights-not-100", weights));
        refuseIf(call.criteria().stream().map(Criterion::code).distinct().count() != call.criteria().size(), faults,
            Fault.on("criteria", "call.criteria-twice"));
        refuseIf(!call.pool().isPositive(), faults, Fault.on("pool", "call.pool-empty", call.pool()));
        refuseIf(call.targetGroups().isEmpty(), faults, Fault.on("targetGroups", "call.nobody-may-apply"));
        faults.addAll(QuestionGuards.check(call));
        faults.addAll(ChecklistGuards.check(call.checklist()));
        refuseIf(call.attachments().stream().map(AttachmentRequirement::code).distinct().count() != call.attachments().size(), faults,
            Fault.on("attachments", "call.attachments-twice"));
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return call;
    }

    private static void refuseIf(boolean broken, List<Fault> faults, Fault fault) {
        if (broken) {
            faults.add(fault);
        }
    }

    /** Refuses a step before its time. */
    static void due(Instant now, Instant earliest, String refusal) {
        if (now.isBefore(earliest)) {
            throw Refusal.conflict(refusal, earliest);
        }
    }
}
