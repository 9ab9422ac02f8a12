package tilsagn.decision;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * The ledger's statements. Plain SQL and not entities: the sums must be computed by the database on the row it has locked, not by us
 * on a row we read before.
 */
@Repository
class PoolStore {

    private final JdbcClient database;
    private final BusinessTime time;

    PoolStore(JdbcClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    Optional<Pool> find(UUID callId) {
        return database.sql("select frame, reserved, committed from funding_pool where call_id = ?").param(callId)
            .query((row, n) -> new Pool(callId, Nok.of(row.getLong(1)), Nok.of(row.getLong(2)), Nok.of(row.getLong(3)))).optional();
    }

    void insertPool(UUID callId, Nok frame) {
        database.sql("insert into funding_pool (id, call_id, frame) values (?, ?, ?)")
            .params(UUID.randomUUID(), callId, frame.kroner()).update();
    }

    boolean moveToReserved(UUID callId, Nok amount) {
        return changed("""
            update funding_pool set reserved = reserved + :amount
            where call_id = :call and reserved + committed + :amount <= frame""", callId, Nok.ZERO, amount);
    }

    boolean moveBack(UUID callId, Nok held) {
        return changed("update funding_pool set reserved = reserved - :held where call_id = :call and reserved >= :held",
            callId, held, Nok.ZERO);
    }

    boolean moveToCommitted(UUID callId, Nok held, Nok amount) {
        return changed("""
            update funding_pool set reserved = reserved - :held, committed = committed + :amount
            where call_id = :call and reserved >= :held and reserved - :held + committed + :amount <= frame""", callId, held, amount);
    }

    private boolean changed(String sql, UUID callId, Nok held, Nok amount) {
        return database.sql(sql).param("call", callId).param("held", held.kroner()).param("amount", amount.kroner()).update() == 1;
    }

    /** What the case holds now, if it waits for its decision. */
    Optional<Nok> reservedBy(CaseNumber number) {
        return database.sql("select amount from pool_reservation where case_number = ? and state = 'RESERVED'").param(number.value())
            .query(Long.class).optional().map(Nok::of);
    }

    void keepReservation(UUID callId, CaseNumber number, Nok amount) {
        int again = database.sql("update pool_reservation set amount = ?, state = 'RESERVED' where case_number = ? and state = 'RELEASED'")
            .params(amount.kroner(), number.value()).update();
        if (again == 0) {
            database.sql("""
                insert into pool_reservation (case_number, pool_id, amount, state)
                values (?, (select id from funding_pool where call_id = ?), ?, 'RESERVED')""")
                .params(number.value(), callId, amount.kroner()).update();
        }
    }

    /** Ends a reservation, provided it still is what was read. */
    boolean settle(CaseNumber number, Nok held, String state, Nok amount) {
        return database.sql("update pool_reservation set state = ?, amount = ? where case_number = ? and state = 'RESERVED' and amount = ?")
            .params(state, amount.kroner(), number.value(), held.kroner()).update() == 1;
    }

    void enter(UUID callId, PoolEntry.Kind kind, CaseNumber number, Nok amount) {
        database.sql("""
            insert into pool_entry (pool_id, case_number, kind, amount, actor, entered_at)
            values ((select id from funding_pool where call_id = :call), :case, :kind, :amount, :actor, :at)""")
            .param("case", number == null ? null : number.value()).param("kind", kind.name()).param("amount", amount.kroner())
            .param("actor", Actor.username()).param("at", time.now().atOffset(ZoneOffset.UTC)).param("call", callId).update();
    }

    List<PoolEntry> entries(UUID callId) {
        return database.sql("""
            select e.id, e.kind, e.case_number, e.amount, e.actor, e.entered_at
            from pool_entry e join funding_pool p on p.id = e.pool_id where p.call_id = ? order by e.id""").param(callId)
            .query((row, n) -> new PoolEntry(row.getLong(1), PoolEntry.Kind.valueOf(row.getString(2)), numberOf(row.getString(3)),
                Nok.of(row.getLong(4)), row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant())).list();
    }

    private static CaseNumber numberOf(String value) {
        return value == null ? null : new CaseNumber(value);
    }
}
