package tilsagn.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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
        return database.sql("select frame, reserved, committed, paid from funding_pool where call_id = ?").param(callId)
            .query((row, n) -> pool(callId, row, 1)).optional();
    }

    /** The pools of many calls, in one question. */
    Map<UUID, Pool> find(Collection<UUID> callIds) {
        if (callIds.isEmpty()) {
            return Map.of();
        }
        return database.sql("select call_id, frame, reserved, committed, paid from funding_pool where call_id in (:calls)").param("calls", callIds)
            .query((row, n) -> pool(row.getObject(1, UUID.class), row, 2)).list().stream()
            .collect(Collectors.toMap(Pool::callId, Function.identity()));
    }

    /** A pool from four columns in a row: frame, reserved, committed, paid. */
    static Pool pool(UUID callId, ResultSet row, int first) throws SQLException {
        return new Pool(callId, Nok.of(row.getLong(first)), Nok.of(row.getLong(first + 1)), Nok.of(row.getLong(first + 2)),
            Nok.of(row.getLong(first + 3)));
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

    boolean moveAvailableToCommitted(UUID callId, Nok more) {
        return changed("""
            update funding_pool set committed = committed + :amount
            where call_id = :call and reserved + committed + :amount <= frame""", callId, Nok.ZERO, more);
    }

    /** Takes from what is committed, and adds to what is paid (negative where money comes back). */
    boolean moveCommitted(UUID callId, Nok less, Nok paid) {
        return changed("""
            update funding_pool set committed = committed - :held, paid = paid + :amount
            where call_id = :call and paid + :amount >= 0 and committed - :held >= paid + :amount""", callId, less, paid);
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

    /** What is committed to the case and how much of it is paid. */
    Optional<Commitment> commitmentOf(CaseNumber number) {
        return database.sql("select amount, paid from pool_reservation where case_number = ? and state = 'COMMITTED'").param(number.value())
            .query((row, n) -> new Commitment(Nok.of(row.getLong(1)), Nok.of(row.getLong(2)))).optional();
    }

    Map<CaseNumber, Commitment> commitmentsOf(Collection<CaseNumber> numbers) {
        Map<CaseNumber, Commitment> found = new HashMap<>();
        database.sql("select case_number, amount, paid from pool_reservation where case_number in (:numbers) and state = 'COMMITTED'")
            .param("numbers", numbers.stream().map(CaseNumber::value).toList())
            .query(row -> {
                found.put(new CaseNumber(row.getString(1)), new Commitment(Nok.of(row.getLong(2)), Nok.of(row.getLong(3))));
            });
        return found;
    }

    /** More for a case, whatever it had; not while it waits for its decision. */
    boolean raise(UUID callId, CaseNumber number, Nok more) {
        int raised = database.sql("""
                update pool_reservation set amount = case state when 'COMMITTED' then amount else 0 end + :more, state = 'COMMITTED'
                where case_number = :case and state <> 'RESERVED'""").param("more", more.kroner()).param("case", number.value()).update();
        if (raised == 0 && heldBy(number).isEmpty()) {
            return database.sql("""
                    insert into pool_reservation (case_number, pool_id, amount, state)
                    values (?, (select id from funding_pool where call_id = ?), ?, 'COMMITTED')""")
                .params(number.value(), callId, more.kroner()).update() == 1;
        }
        return raised == 1;
    }

    /** Changes a commitment, provided it still is what was read; a case that has nothing left holds nothing. */
    boolean changeCommitment(CaseNumber number, Commitment held, Nok less, Nok paid) {
        Nok rest = held.amount().minus(less);
        return database.sql("""
                update pool_reservation set amount = :amount, paid = :paid, state = :state
                where case_number = :case and state = 'COMMITTED' and amount = :held and paid = :before""")
            .param("amount", (rest.isPositive() ? rest : held.amount()).kroner()).param("paid", held.paid().plus(paid).kroner())
            .param("state", rest.isPositive() ? "COMMITTED" : "RELEASED").param("case", number.value())
            .param("held", held.amount().kroner()).param("before", held.paid().kroner()).update() == 1;
    }

    /** Ends a reservation, provided it still is what was read. */
    boolean settle(CaseNumber number, Nok held, String state, Nok amount) {
        return database.sql("update pool_reservation set state = ?, amount = ? where case_number = ? and state = 'RESERVED' and amount = ?")
            .params(state, amount.kroner(), number.value(), held.kroner()).update() == 1;
    }
}
