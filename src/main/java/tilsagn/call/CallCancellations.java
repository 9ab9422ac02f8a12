package tilsagn.call;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * Calling a call off (avlysning). It can be done until the deadline, as long as nobody who has sent an application still waits for an answer:
 * a party has a right to one (fvl § 11 a), and an application that is turned away is a decision of its own that may be appealed. What was
 * sent is therefore withdrawn by the party or dismissed first. After the deadline there is nothing left to stop: every application
 * gets its own answer. A call that was called off stays public with the reason, and is never opened again.
 */
@Service
@Transactional
public class CallCancellations {

    private final CallRepository calls;
    private final CallChanges changes;
    private final ObjectProvider<CallHindrances> hindrances;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CallCancellations(CallRepository calls, CallChanges changes, ObjectProvider<CallHindrances> hindrances, BusinessTime time,
                      ApplicationEventPublisher events) {
        this.calls = calls;
        this.changes = changes;
        this.hindrances = hindrances;
        this.time = time;
        this.events = events;
    }

    /**
     * Calls it off. Those who listen close the drafts, waiting for whoever is sending just now; only then is it asked who waits for an answer.
     *
     * @param confirmed whether the manager has said that this cannot be undone
     * @throws Refusal {@code core.not-yours}; {@code call.change.why.cancel-late} from the deadline on; {@code call.cancel.unanswered} and
     *                 {@code call.cancel.granted} with how many; on {@code reason} and {@code confirmed}
     */
    public CallChange cancel(User user, UUID callId, String reason, boolean confirmed) {
        Call call = CallDeadlines.manageable(user, calls.findLocked(callId).orElseThrow(() -> new NotFound("call " + callId)));
        ChangeRule.require(CallPart.CANCELLATION, call.statusAt(time.now()));
        List<Fault> faults = new ArrayList<>(CallDeadlines.faultsOfReason("reason", reason));
        if (!confirmed) {
            faults.add(Fault.on("confirmed", "call.cancel.confirm"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        call.cancel();
        CallChange change = changes.log(call, new CallChange.What(CallPart.CANCELLATION, null, null, reason.strip()), user);
        events.publishEvent(new Cancelled(callId));
        requireNobodyWaits(callId);
        return change;
    }

    private void requireNobodyWaits(UUID callId) {
        long unanswered = unanswered(callId);
        long granted = granted(callId);
        if (unanswered > 0) {
            throw Refusal.conflict("call.cancel.unanswered", unanswered);
        }
        if (granted > 0) {
            throw Refusal.conflict("call.cancel.granted", granted);
        }
    }

    /** How many have sent an application and wait for an answer. */
    @Transactional(readOnly = true)
    public long unanswered(UUID callId) {
        return hindrances.stream().mapToLong(room -> room.unanswered(callId)).sum();
    }

    /** How many have been granted money. */
    @Transactional(readOnly = true)
    public long granted(UUID callId) {
        return hindrances.stream().mapToLong(room -> room.granted(callId)).sum();
    }

    /** One cancellation, for the mails about it. */
    @Transactional(readOnly = true)
    public CallChange of(UUID callId) {
        return changes.changesOf(callId).stream().filter(change -> change.part() == CallPart.CANCELLATION).findFirst()
            .orElseThrow(() -> new NotFound("cancellation of call " + callId));
    }

    /** A call was called off; drafts can no longer be sent. */
    public record Cancelled(UUID callId) {
    }
}
