package tilsagn.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * The budget areas of the pools and what each case has drawn from them. Whoever changes them holds the pool's own row already, so what is
 * read here stays true until the transaction ends; the constraints stand behind.
 */
@Repository
class PoolAreas {

    private static final String SELECT = """
        select p.call_id, a.id, a.name, a.budget_year, a.frame, a.reserved, a.committed, a.paid
        from pool_area a join funding_pool p on p.id = a.pool_id""";

    private final JdbcClient database;

    PoolAreas(JdbcClient database) {
        this.database = database;
    }

    /** The areas of a pool, in the order in which cases draw from them. */
    List<PoolArea> of(UUID callId) {
        return of(List.of(callId));
    }

    /** The areas of many pools, in one question. */
    List<PoolArea> of(Collection<UUID> callIds) {
        if (callIds.isEmpty()) {
            return List.of();
        }
        return database.sql(SELECT + " where p.call_id in (:calls) order by a.budget_year, a.name, a.id").param("calls", callIds)
            .query((row, n) -> area(row)).list();
    }

    Optional<PoolArea> find(UUID callId, UUID area) {
        return database.sql(SELECT + " where p.call_id = ? and a.id = ?").params(callId, area).query((row, n) -> area(row)).optional();
    }

    Optional<PoolArea> find(UUID callId, Budget budget) {
        return database.sql(SELECT + " where p.call_id = ? and a.name = ? and a.budget_year = ?").params(callId, budget.name(), budget.year())
            .query((row, n) -> area(row)).optional();
    }

    private static PoolArea area(ResultSet row) throws SQLException {
        return new PoolArea(row.getObject(2, UUID.class), new Budget(row.getString(3), row.getInt(4)),
            PoolStore.pool(row.getObject(1, UUID.class), row, 5));
    }

    /** A new area without money. */
    UUID insert(UUID callId, Budget budget) {
        UUID id = UUID.randomUUID();
        database.sql("""
            insert into pool_area (id, pool_id, name, budget_year, frame)
            values (?, (select id from funding_pool where call_id = ?), ?, ?, 0)""").params(id, callId, budget.name(), budget.year()).update();
        return id;
    }

    boolean changeFrame(UUID area, Nok change) {
        return database.sql("update pool_area set frame = frame + :change where id = :area and reserved + committed <= frame + :change")
            .param("change", change.kroner()).param("area", area).update() == 1;
    }

    void move(UUID area, Nok toReserved, Nok toCommitted) {
        database.sql("update pool_area set reserved = reserved + ?, committed = committed + ? where id = ?")
            .params(toReserved.kroner(), toCommitted.kroner(), area).update();
    }

    /** What each area can still give, in the order in which cases draw. */
    List<PoolDraw> free(UUID callId) {
        return of(callId).stream().map(area -> new PoolDraw(area.id(), area.available())).toList();
    }

    /** What a case holds from each area, in the same order. */
    List<PoolDraw> drawnBy(CaseNumber number) {
        return draws(number, "d.amount");
    }

    private List<PoolDraw> draws(CaseNumber number, String sum) {
        return database.sql("select d.area_id, " + sum + """
             from pool_draw d join pool_area a on a.id = d.area_id
            where d.case_number = ? order by a.budget_year, a.name, a.id""").param(number.value())
            .query((row, n) -> new PoolDraw(row.getObject(1, UUID.class), Nok.of(row.getLong(2)))).list();
    }

    /** What of a case's money from each area is not paid yet, in the order in which cases draw. */
    List<PoolDraw> unpaidBy(CaseNumber number) {
        return draws(number, "d.amount - d.paid");
    }

    /** What of a case's money from each area is paid, in the same order. */
    List<PoolDraw> paidTo(CaseNumber number) {
        return draws(number, "d.paid");
    }

    /** A case gets more of an area's money, or needs less of it, and is paid or pays back. */
    void settle(CaseNumber number, UUID area, Nok committed, Nok paid) {
        database.sql("update pool_area set committed = committed + ?, paid = paid + ? where id = ?")
            .params(committed.kroner(), paid.kroner(), area).update();
        // The last of it leaves no draw behind: a draw is always of something.
        int gone = database.sql("delete from pool_draw where case_number = ? and area_id = ? and amount + ? = 0")
            .params(number.value(), area, committed.kroner()).update();
        int kept = gone > 0 ? gone : database.sql("update pool_draw set amount = amount + ?, paid = paid + ? where case_number = ? and area_id = ?")
            .params(committed.kroner(), paid.kroner(), number.value(), area).update();
        if (kept == 0) {
            database.sql("insert into pool_draw (case_number, area_id, amount) values (?, ?, ?)")
                .params(number.value(), area, committed.kroner()).update();
        }
    }

    /** From now on the case holds this and nothing else. */
    void keep(CaseNumber number, List<PoolDraw> shares) {
        database.sql("delete from pool_draw where case_number = ?").param(number.value()).update();
        for (PoolDraw share : shares) {
            database.sql("insert into pool_draw (case_number, area_id, amount) values (?, ?, ?)")
                .params(number.value(), share.area(), share.amount().kroner()).update();
        }
    }
}
