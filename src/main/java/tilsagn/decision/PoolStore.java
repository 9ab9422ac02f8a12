package tilsagn.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * The pools' own rows and what the cases hold of them. Plain SQL and not entities: the sums must be computed by the database on the row it has locked, not by us
 * on a row we read before.
 */
@Repository
class PoolStore {

    private final JdbcClient database;

    PoolStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Pool> find(UUID callId) {
        return database.sql("select frame, reserved, committed from funding_pool where call_id = ?").param(callId)
            .query((row, n) -> pool(callId, row, 1)).optional();
    }

    /** The pools of many calls, in one question. */
    Map<UUID, Pool> find(Collection<UUID> callIds) {
        if (callIds.isEmpty()) {
            return Map.of();
        }
        return database.sql("select call_id, frame, reserved, committed from funding_pool where call_id in (:calls)").param("calls", callIds)
            .query((row, n) -> pool(row.getObject(1, UUID.class), row, 2)).list().stream()
            .collect(Collectors.toMap(Pool::callId, Function.identity()));
    }

    /** A pool from three columns in a row: frame, reserved, committed. */
    static Pool pool(UUID callId, ResultSet row, int first) throws SQLException {
        return new Pool(callId, Nok.of(row.getLong(first)), Nok.of(row.getLong(first + 1)), Nok.of(row.getLong(first + 2)));
    }

    void insertPool(UUID callId, Nok frame) {
        database.sql("insert into funding_pool (id, call_id, frame) values (?, ?, ?)")
            .params(UUID.randomUUID(), callId, frame.kroner()).update();
    }

    /** Holds the pool's row until the transaction ends. Whoever needs two holds them in the order of their ids. */
    boolean hold(UUID callId) {
        return database.sql("select id from funding_pool where call_id = ? for update").param(callId).query(UUID.class).optional().isPresent();
    }

    /** Raises the frame, or lowers it as long as what is promised stays covered. */
    boolean changeFrame(UUID callId, Nok change) {
        return changed("update funding_pool set frame = frame + :amount where call_id = :call and reserved + committed <= frame + :amount",
            callId, Nok.ZERO, change);
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

    /** What the case has of its pool, whether it waits for its decision or was decided. */
    Optional<Nok> heldBy(CaseNumber number) {
        return database.sql("select amount from pool_reservation where case_number = ? and state <> 'RELEASED'").param(number.value())
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
}
