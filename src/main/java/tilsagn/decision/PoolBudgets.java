package tilsagn.decision;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The manager's verbs on a pool: set its frame anew, and move what is left to another call of the scheme. Both with a reason. */
@Service
@Transactional
public class PoolBudgets {

    private final PoolStore store;
    private final PoolAreas areas;
    private final PoolEntries entries;
    private final Calls calls;
    private final Decisions decisions;
    private final SubmissionWindow window;
    private final BusinessTime time;

    PoolBudgets(PoolStore store, PoolAreas areas, PoolEntries entries, Calls calls, Decisions decisions, SubmissionWindow window, BusinessTime time) {
        this.store = store;
        this.areas = areas;
        this.entries = entries;
        this.calls = calls;
        this.decisions = decisions;
        this.window = window;
        this.time = time;
    }

    /**
     * Sets the frame of one budget area, or adds an area.
     *
     * @return the number of the movement
     * @throws Refusal {@code core.not-yours}; {@code decision.pool.frame.meanwhile} when somebody else changed it; on {@code frame}
     *                 {@code decision.pool.frame.below} with what is reserved and committed; on {@code reason} and the new area's fields
     */
    public long changeFrame(User user, UUID callId, FrameChange change) {
        manageable(user, callId);
        PoolRules.check(change);
        hold(callId);
        PoolArea area = change.area() == null ? added(callId, change.budget())
            : areas.find(callId, change.area()).orElseThrow(() -> new NotFound("budget area " + change.area()));
        PoolRules.checkFrame(area, change.area() == null ? new FrameChange(area.id(), null, Nok.ZERO, change.frame(), change.reason()) : change);
        PoolEntries.Deed deed = entries.deed(change.reason().strip());
        Nok difference = change.frame().minus(area.sums().frame());
        shift(callId, area.id(), difference);
        deed.line(callId, area.id(), difference.isPositive() ? PoolEntry.Kind.RAISED : PoolEntry.Kind.LOWERED, null,
            Nok.of(Math.abs(difference.kroner())));
        return entries.numberOf(deed);
    }

    // The row is held, so nobody else adds the same one meanwhile.
    private PoolArea added(UUID callId, Budget budget) {
        if (areas.find(callId, budget).isPresent()) {
            throw Refusal.onField("areaName", "decision.pool.area.exists", budget.name(), String.valueOf(budget.year()));
        }
        return areas.find(callId, areas.insert(callId, budget)).orElseThrow();
    }

    /**
     * Moves what is left to another call of the same scheme; the money keeps its budget area and year.
     *
     * @return the number of the movement
     * @throws Refusal {@code core.not-yours}, {@code decision.pool.leftover.early} until everything in the call is decided,
     *                 on {@code to} {@code decision.pool.leftover.other-scheme} and {@code decision.pool.leftover.cancelled}, on {@code amount} {@code decision.pool.leftover.short} with what is left
     */
    public long moveLeftovers(User user, UUID callId, LeftoverMove move) {
        Call from = manageable(user, callId);
        Call to = manageable(user, move.to());
        PoolRules.check(move);
        if (from.id().equals(to.id()) || !from.scheme().id().equals(to.scheme().id())) {
            throw Refusal.onField("to", "decision.pool.leftover.other-scheme");
        }
        if (to.isCancelled()) {
            throw Refusal.onField("to", "decision.pool.leftover.cancelled");
        }
        requireLeftovers(from);
        Stream.of(from.id(), to.id()).sorted().forEach(this::hold);
        PoolArea source = areas.find(from.id(), move.area()).orElseThrow(() -> new NotFound("budget area " + move.area()));
        PoolRules.checkLeft(source, move.amount());
        UUID target = areas.find(to.id(), source.budget()).map(PoolArea::id).orElseGet(() -> areas.insert(to.id(), source.budget()));
        PoolEntries.Deed deed = entries.deed(move.reason().strip());
        shift(from.id(), source.id(), Nok.ZERO.minus(move.amount()));
        deed.line(from.id(), source.id(), PoolEntry.Kind.MOVED_OUT, null, move.amount());
        shift(to.id(), target, move.amount());
        deed.line(to.id(), target, PoolEntry.Kind.MOVED_IN, null, move.amount());
        return entries.numberOf(deed);
    }

    /**
     * Whether what is available in the call is left over: the deadline has passed for everybody and every case has its answer. A call that
     * was called off gets no more applications, and nobody waits for an answer in it.
     */
    @Transactional(readOnly = true)
    public boolean hasLeftovers(Call call) {
        return call.isCancelled() || !time.now().isBefore(window.lastDeadline(call)) && decisions.allDecided(call.id());
    }

    /** The other calls of the scheme, to which leftovers may go; none that was called off, since nobody would get them there. */
    @Transactional(readOnly = true)
    public List<Call> siblings(Call call) {
        return calls.ofCounty(call.county()).stream().filter(other -> other.scheme().id().equals(call.scheme().id()))
            .filter(other -> !other.id().equals(call.id()) && !other.isCancelled()).toList();
    }

    private void requireLeftovers(Call call) {
        if (!hasLeftovers(call)) {
            throw Refusal.conflict("decision.pool.leftover.early");
        }
    }

    private Call manageable(User user, UUID callId) {
        Call call = DecisionGuards.visible(user, calls.get(callId));
        if (!user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
        return call;
    }

    private void hold(UUID callId) {
        if (!PoolLedger.guarded(Nok.ZERO, () -> store.hold(callId))) {
            throw new NotFound("pool of call " + callId);
        }
    }

    // The row is held and was checked; the conditions in the statements and the constraints stand behind.
    private void shift(UUID callId, UUID area, Nok difference) {
        if (!PoolLedger.guarded(difference, () -> store.changeFrame(callId, difference)) || !areas.changeFrame(area, difference)) {
            throw Refusal.conflict("decision.pool.busy");
        }
    }
}
