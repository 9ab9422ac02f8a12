package tilsagn.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * What happens to an award's money after the decision: it becomes more by an appeal, is paid, comes back, or is not needed after all. Like
 * {@link PoolLedger} each verb touches the pool's row first, is refused with figures where the money is not there, and has the database's
 * own constraints behind it: what is paid to a case never exceeds what is committed to it.
 */
@Service
@Transactional
public class PoolCommitments {

    private final PoolStore store;
    private final PoolAreas areas;
    private final PoolEntries entries;

    PoolCommitments(PoolStore store, PoolAreas areas, PoolEntries entries) {
        this.store = store;
        this.areas = areas;
        this.entries = entries;
    }

    /** What a case has of its pool and how much of it is paid; nothing where it has no award. */
    @Transactional(readOnly = true)
    public Optional<Commitment> of(CaseNumber number) {
        return store.commitmentOf(number);
    }

    /** The same of several cases, in one question; a case without an award is not there. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, Commitment> of(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? Map.of() : store.commitmentsOf(numbers);
    }

    /**
     * Gives a case more than it had, or something where it had nothing, out of what is available.
     *
     * @throws Refusal {@code decision.pool.short} with what was wanted and what remains
     */
    public void commitMore(UUID callId, CaseNumber number, Nok more) {
        take(callId, number, more, PoolEntry.Kind.COMMITTED_MORE);
    }

    /**
     * Gives a case back what had gone from it to the pool, out of what is available now.
     *
     * @throws Refusal {@code decision.pool.short} with what was wanted and what remains
     */
    public void recommit(UUID callId, CaseNumber number, Nok amount) {
        take(callId, number, amount, PoolEntry.Kind.RECOMMITTED);
    }

    private void take(UUID callId, CaseNumber number, Nok more, PoolEntry.Kind kind) {
        PoolLedger.requirePositive(more);
        if (!PoolLedger.guarded(more, () -> store.moveAvailableToCommitted(callId, more))) {
            throw Refusal.conflict("decision.pool.short", more, store.find(callId).orElseThrow().available());
        }
        if (!store.raise(callId, number, more)) {
            throw Refusal.conflict("decision.pool.moved-already");
        }
        spread(callId, number, kind, PoolDraw.share(more, areas.free(callId)));
    }

    /**
     * Gives what is committed and not paid back to the pool.
     *
     * @throws Refusal {@code decision.pool.not-unpaid} when less than that is unpaid
     */
    public void uncommit(UUID callId, CaseNumber number, Nok amount) {
        PoolLedger.requirePositive(amount);
        Commitment held = held(number);
        if (amount.exceeds(held.unpaid())) {
            throw Refusal.conflict("decision.pool.not-unpaid", amount, held.unpaid());
        }
        move(callId, amount, amount, Nok.ZERO);
        keep(number, held, amount, Nok.ZERO);
        spread(callId, number, PoolEntry.Kind.UNCOMMITTED, PoolDraw.share(amount, newestFirst(areas.unpaidBy(number))));
    }

    /**
     * Money leaves the county.
     *
     * @throws Refusal {@code decision.pool.not-unpaid} when less than that is left of the award
     */
    public void pay(UUID callId, CaseNumber number, Nok amount) {
        PoolLedger.requirePositive(amount);
        Commitment held = held(number);
        if (amount.exceeds(held.unpaid())) {
            throw Refusal.conflict("decision.pool.not-unpaid", amount, held.unpaid());
        }
        move(callId, amount, Nok.ZERO, amount);
        keep(number, held, Nok.ZERO, amount);
        spread(callId, number, PoolEntry.Kind.PAID, PoolDraw.share(amount, areas.unpaidBy(number)));
    }

    /**
     * The bank has sent a payment back; it is the case's still, and can be paid again.
     *
     * @throws Refusal {@code decision.pool.not-paid} when less than that was paid
     */
    public void takeBack(UUID callId, CaseNumber number, Nok amount) {
        PoolLedger.requirePositive(amount);
        Commitment held = held(number);
        if (amount.exceeds(held.paid())) {
            throw Refusal.conflict("decision.pool.not-paid", amount, held.paid());
        }
        Nok less = Nok.ZERO.minus(amount);
        move(callId, amount, Nok.ZERO, less);
        if (!PoolLedger.guarded(amount, () -> store.changeCommitment(number, held, Nok.ZERO, less))) {
            throw Refusal.conflict("decision.pool.moved-already");
        }
        spread(callId, number, PoolEntry.Kind.RETURNED, PoolDraw.share(amount, newestFirst(areas.paidTo(number))));
    }

    /**
     * Money that was paid has come back to the county; it is the case's no longer, and can be given again.
     *
     * @throws Refusal {@code decision.pool.not-paid} when less than that was paid
     */
    public void recover(UUID callId, CaseNumber number, Nok amount) {
        PoolLedger.requirePositive(amount);
        Commitment held = held(number);
        if (amount.exceeds(held.paid())) {
            throw Refusal.conflict("decision.pool.not-paid", amount, held.paid());
        }
        move(callId, amount, amount, Nok.ZERO.minus(amount));
        keep(number, held, amount, Nok.ZERO.minus(amount));
        spread(callId, number, PoolEntry.Kind.RECOVERED, PoolDraw.share(amount, newestFirst(areas.paidTo(number))));
    }

    private Commitment held(CaseNumber number) {
        return store.commitmentOf(number).orElse(new Commitment(Nok.ZERO, Nok.ZERO));
    }

    private void move(UUID callId, Nok wanted, Nok less, Nok paid) {
        if (!PoolLedger.guarded(wanted, () -> store.moveCommitted(callId, less, paid))) {
            throw Refusal.conflict("decision.pool.moved-already");
        }
    }

    private void keep(CaseNumber number, Commitment held, Nok less, Nok paid) {
        if (!PoolLedger.guarded(less.plus(paid), () -> store.changeCommitment(number, held, less, paid))) {
            throw Refusal.conflict("decision.pool.moved-already");
        }
    }

    private void spread(UUID callId, CaseNumber number, PoolEntry.Kind kind, List<PoolDraw> shares) {
        PoolEntries.Deed deed = entries.deed(null);
        for (PoolDraw share : shares) {
            Nok committed = Nok.of(share.amount().kroner() * kind.committed());
            Nok paid = Nok.of(share.amount().kroner() * kind.paid());
            areas.settle(number, share.area(), committed, paid);
            deed.line(callId, share.area(), kind, number, share.amount());
        }
    }

    // Old money is used first, so what is not needed is the newest.
    private static List<PoolDraw> newestFirst(List<PoolDraw> draws) {
        List<PoolDraw> turned = new ArrayList<>(draws);
        Collections.reverse(turned);
        return turned;
    }
}
