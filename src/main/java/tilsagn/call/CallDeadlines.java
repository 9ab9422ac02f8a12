package tilsagn.call;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Moving a call's deadline for everybody, and what has become of it. Longer time for one applicant is a matter of applications. */
@Service
@Transactional
public class CallDeadlines {

    /** A reason is a sentence somebody else can judge. */
    public static final int SHORTEST_REASON = 20;
    /** Longest reason kept. */
    public static final int LONGEST_REASON = 1000;

    private final CallRepository calls;
    private final DeadlineChangeRepository changes;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CallDeadlines(CallRepository calls, DeadlineChangeRepository changes, BusinessTime time, ApplicationEventPublisher events) {
        this.calls = calls;
        this.changes = changes;
        this.time = time;
        this.events = events;
    }

    /**
     * Moves the deadline for all. A call that has closed opens again, as long as no assessment has begun.
     *
     * @param deadline first instant that will be too late
     * @throws Refusal {@code core.not-yours} for all but a manager; on {@code commonDate} unless it is later than the old one and ahead; on
     *                 {@code commonReason} for a reason of less than a sentence; {@code call.extension.assessed} once assessment has begun
     */
    public DeadlineChange extend(User user, UUID callId, Instant deadline, String reason) {
        Call call = manageable(user, calls.findLocked(callId).orElseThrow(() -> new NotFound("call " + callId)));
        if (call.isCancelled()) {
            ChangeRule.require(CallPart.DEADLINE, call.status());
        }
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        check(call, deadline, reason, now);
        boolean reopened = call.status() == CallStatus.CLOSED;
        DeadlineChange change = changes.save(new DeadlineChange(call, deadline, reason.strip(), user, now));
        call.extend(deadline);
        calls.flush();
        events.publishEvent(new Call.DeadlineExtended(callId, change.getId(), reopened));
        return change;
    }

    /** The call, if it is the person's county's and the person is a manager there. What is another county's does not exist. */
    public static Call manageable(User user, Call call) {
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + call.slug());
        }
        if (!user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
        return call;
    }

    private static void check(Call call, Instant deadline, String reason, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (deadline == null) {
            faults.add(Fault.on("commonDate", "call.extension.date-missing"));
        } else if (!deadline.isAfter(call.deadline()) || !deadline.isAfter(now)) {
            faults.add(Fault.on("commonDate", "call.extension.not-later", call.deadline().minusSeconds(1)));
        }
        faults.addAll(faultsOfReason("commonReason", reason));
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** What is wrong with a reason, on its field. */
    public static List<Fault> faultsOfReason(String field, String reason) {
        int length = reason == null ? 0 : reason.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON ? List.of()
            : List.of(Fault.on(field, "call.extension.reason", String.valueOf(SHORTEST_REASON), String.valueOf(LONGEST_REASON)));
    }

    /** One change. */
    @Transactional(readOnly = true)
    public DeadlineChange get(UUID change) {
        return changes.findById(change).orElseThrow(() -> new NotFound("deadline change " + change));
    }

    /** How a call's deadline has been moved, the first change first; empty for the one that was published. */
    @Transactional(readOnly = true)
    public List<DeadlineChange> changesOf(UUID callId) {
        return changes.findByCallIdOrderByNewDeadline(callId);
    }

    /** The latest change of every call that has one, in one question for a list of calls. */
    @Transactional(readOnly = true)
    public Map<UUID, DeadlineChange> latest() {
        Map<UUID, DeadlineChange> latest = new HashMap<>();
        changes.findAllByOrderByNewDeadline().forEach(change -> latest.put(change.callId(), change));
        return latest;
    }
}
