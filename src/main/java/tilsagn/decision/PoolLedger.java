package tilsagn.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The call's money. It moves from available to reserved to committed and can never exceed the frame (rule R7): each movement is one
 * conditional UPDATE on the pool's row, so whoever comes second waits for the first and then sees what is left, and a constraint in
 * the database stands behind it. The row is always touched first, which makes every other read in the same transaction current and
 * keeps two movements from locking each other out. What happens to the money after the decision is in {@link PoolCommitments}. Below it the pool's budget areas share what the cases take, the oldest year's money first.
 */
@Service
public class PoolLedger {

    private final PoolStore store;
    private final PoolAreas areas;
    private final PoolEntries entries;
    private final BusinessTime time;

    PoolLedger(PoolStore store, PoolAreas areas, PoolEntries entries, BusinessTime time) {
        this.store = store;
        this.areas = areas;
        this.entries = entries;
        this.time = time;
    }

    /** How the call's money stands. */
    @Transactional(readOnly = true)
    public Pool of(UUID callId) {
        return find(callId).orElseThrow(() -> new NotFound("pool of call " + callId));
    }

    /** How the call's money stands, or nothing when no pool was opened. */
    @Transactional(readOnly = true)
    public Optional<Pool> find(UUID callId) {
        return store.find(callId);
    }

    /** Every movement, oldest first. */
    @Transactional(readOnly = true)
    public List<PoolEntry> entries(UUID callId) {
        return entries.all(callId);
    }

    /** Opens the pool with its frame, this year's money. Opening it again changes nothing. */
    @Transactional
    public void open(UUID callId, Nok frame) {
        open(callId, Budget.undivided(time.today().getYear()), frame);
    }

    /** Opens the pool with its frame. Opening it again changes nothing. */
    @Transactional
    public void open(UUID callId, Budget budget, Nok frame) {
        if (store.find(callId).isEmpty()) {
            store.insertPool(callId, frame);
            UUID area = areas.insert(callId, budget);
            areas.changeFrame(area, frame);
            entries.deed(null).line(callId, area, PoolEntry.Kind.OPENED, null, frame);
        }
    }

    /**
     * Sets money aside for a case that waits for its decision. A case holds at most one reservation.
     *
     * @throws Refusal {@code decision.pool.short} with what was wanted and what remains; {@code decision.pool.reserved-already}
     */
    @Transactional
    public void reserve(UUID callId, CaseNumber number, Nok amount) {
        requirePositive(amount);
        if (!guarded(amount, () -> store.moveToReserved(callId, amount))) {
            throw refused(callId, number, amount);
        }
        refuseSecond(number);
        store.keepReservation(callId, number, amount);
        List<PoolDraw> shares = PoolDraw.share(amount, areas.free(callId));
        areas.keep(number, shares);
        PoolEntries.Deed deed = entries.deed(null);
        for (PoolDraw share : shares) {
            areas.move(share.area(), share.amount(), Nok.ZERO);
            deed.line(callId, share.area(), PoolEntry.Kind.RESERVED, number, share.amount());
        }
    }

    /** Gives a case's reservation back to the pool. A case without one changes nothing. */
    @Transactional
    public void release(UUID callId, CaseNumber number) {
        store.reservedBy(number).ifPresent(held -> {
            move(held, () -> store.moveBack(callId, held), () -> store.settle(number, held, "RELEASED", held));
            settle(callId, number, List.of());
        });
    }

    /**
     * Turns a case's reservation into a commitment; what was reserved beyond the amount goes back to the pool.
     *
     * @throws Refusal {@code decision.pool.not-reserved} when the case holds less than the amount
     */
    @Transactional
    public void commit(UUID callId, CaseNumber number, Nok amount) {
        requirePositive(amount);
        Nok held = store.reservedBy(number).orElse(Nok.ZERO);
        if (amount.exceeds(held)) {
            throw Refusal.conflict("decision.pool.not-reserved", amount, held);
        }
        move(amount, () -> store.moveToCommitted(callId, held, amount), () -> store.settle(number, held, "COMMITTED", amount));
        settle(callId, number, PoolDraw.share(amount, areas.drawnBy(number)));
    }

    /** The areas give what the case takes, and get back what it held beyond that. */
    private void settle(UUID callId, CaseNumber number, List<PoolDraw> taken) {
        Map<UUID, Nok> shares = taken.stream().collect(Collectors.toMap(PoolDraw::area, PoolDraw::amount));
        PoolEntries.Deed deed = entries.deed(null);
        for (PoolDraw held : areas.drawnBy(number)) {
            Nok share = shares.getOrDefault(held.area(), Nok.ZERO);
            areas.move(held.area(), Nok.ZERO.minus(held.amount()), share);
            deed.line(callId, held.area(), PoolEntry.Kind.COMMITTED, number, share);
            deed.line(callId, held.area(), PoolEntry.Kind.RELEASED, number, held.amount().minus(share));
        }
        areas.keep(number, taken);
    }

    private static void move(Nok amount, Attempt pool, Attempt reservation) {
        if (!guarded(amount, pool) || !reservation.succeeds()) {
            throw Refusal.conflict("decision.pool.moved-already");
        }
    }

    private Refusal refused(UUID callId, CaseNumber number, Nok wanted) {
        refuseSecond(number);
        return Refusal.conflict("decision.pool.short", wanted, of(callId).available());
    }

    private void refuseSecond(CaseNumber number) {
        store.heldBy(number).ifPresent(held -> {
            throw Refusal.conflict("decision.pool.reserved-already", number.value(), held);
        });
    }

    /** The database's own stop and a queue that is too long are refusals too, not faults of the system. */
    static boolean guarded(Nok amount, Attempt attempt) {
        try {
            return attempt.succeeds();
        } catch (DataIntegrityViolationException overspent) {
            throw Refusal.conflict("decision.pool.guarded", amount);
        } catch (PessimisticLockingFailureException busy) {
            throw Refusal.conflict("decision.pool.busy");
        }
    }

    static void requirePositive(Nok amount) {
        if (!amount.isPositive()) {
            throw Refusal.onField("amount", "decision.amount.positive");
        }
    }

    /** A statement that tells whether it changed its row. */
    interface Attempt {

        boolean succeeds();
    }
}
