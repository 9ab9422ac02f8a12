package tilsagn.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** The ledger as one reads it: its lines page by page, what they add up to, and whether every sum that is kept somewhere agrees with them. */
@Service
@Transactional(readOnly = true)
public class PoolBook {

    /** Lines on one page. */
    public static final int PAGE = 50;
    private static final int BATCH = 1000;

    private final PoolStore store;
    private final PoolAreas areas;
    private final PoolEntries entries;
    private final JdbcClient database;

    PoolBook(PoolStore store, PoolAreas areas, PoolEntries entries, JdbcClient database) {
        this.store = store;
        this.areas = areas;
        this.entries = entries;
        this.database = database;
    }

    /** The pool's budget areas, in the order in which cases draw from them. */
    public List<PoolArea> areas(UUID callId) {
        return areas.of(callId);
    }

    /** The budget areas of many pools, the oldest budget year first. */
    public List<PoolArea> areas(Collection<UUID> callIds) {
        return areas.of(callIds);
    }

    /** How the money of many calls stands. */
    public Map<UUID, Pool> pools(Collection<UUID> callIds) {
        return store.find(callIds);
    }

    /** The newest lines before one, which is not among them; one more than {@link #PAGE} when there are more. */
    public List<PoolLine> page(UUID callId, PoolFilter filter, long before) {
        return entries.before(callId, filter, before, PAGE + 1);
    }

    /** Every line that matches, oldest first, a batch at a time. */
    public void each(UUID callId, PoolFilter filter, Consumer<PoolLine> reader) {
        long after = 0;
        List<PoolLine> batch;
        do {
            batch = entries.after(callId, filter, after, BATCH);
            batch.forEach(reader);
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1).entry().id();
        } while (batch.size() == BATCH);
    }

    /** What the matching lines add up to. */
    public PoolSum sum(UUID callId, PoolFilter filter) {
        return entries.sum(callId, filter);
    }

    /** The lines of one deed of this pool, also those it left in another pool; any of its lines may name it. */
    public List<PoolEntry> deed(UUID callId, long entry) {
        List<PoolEntry> lines = entries.ofDeed(entry);
        if (lines.stream().noneMatch(line -> line.callId().equals(callId))) {
            throw new NotFound("movement " + entry);
        }
        return lines;
    }

    /** The way from the frame as it was first set to what is available now. */
    public PoolWaterfall waterfall(UUID callId) {
        return PoolWaterfall.of(entries.sumsByKind(callId), pool(callId));
    }

    /** Every sum that is kept beside the movements. */
    public Reconciliation reconcile(UUID callId) {
        Pool row = pool(callId);
        Map<UUID, Pool> counted = entries.sumsByArea(callId);
        List<PoolArea> own = areas.of(callId);
        return Reconciliation.of(row, own, counted, new Reconciliation.Cases(held(callId, "RESERVED"), held(callId, "COMMITTED"),
            drawn(callId, "RESERVED"), drawn(callId, "COMMITTED"), decided(callId), paid(callId), drawnPaid(callId)));
    }

    private Pool pool(UUID callId) {
        return store.find(callId).orElseThrow(() -> new NotFound("pool of call " + callId));
    }

    private Nok held(UUID callId, String state) {
        return amount("""
            select coalesce(sum(r.amount), 0) from pool_reservation r join funding_pool p on p.id = r.pool_id
            where p.call_id = ? and r.state = ?""", callId, state);
    }

    private Nok drawn(UUID callId, String state) {
        return amount("""
            select coalesce(sum(d.amount), 0) from pool_draw d join pool_reservation r on r.case_number = d.case_number
            join funding_pool p on p.id = r.pool_id where p.call_id = ? and r.state = ?""", callId, state);
    }

    private Nok paid(UUID callId) {
        return amount("select coalesce(sum(r.paid), 0) from pool_reservation r join funding_pool p on p.id = r.pool_id where p.call_id = ?", callId);
    }

    private Nok drawnPaid(UUID callId) {
        return amount("""
            select coalesce(sum(d.paid), 0) from pool_draw d join pool_reservation r on r.case_number = d.case_number
            join funding_pool p on p.id = r.pool_id where p.call_id = ?""", callId);
    }

    // What was decided, less what was not needed or came back afterwards.
    private Nok decided(UUID callId) {
        return amount("select coalesce(sum(amount), 0) from decision where call_id = ? and decided_at is not null", callId)
            .minus(amount("""
                select coalesce(sum(case e.kind when 'RECOMMITTED' then -e.amount else e.amount end), 0)
                from pool_entry e join funding_pool p on p.id = e.pool_id
                where p.call_id = ? and e.kind in ('UNCOMMITTED', 'RECOVERED', 'RECOMMITTED')""", callId));
    }

    private Nok amount(String sql, Object... values) {
        return Nok.of(database.sql(sql).params(values).query(Long.class).single());
    }
}
