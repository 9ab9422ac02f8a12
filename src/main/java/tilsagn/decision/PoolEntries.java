package tilsagn.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** The lines of the ledger. They are only ever added, never changed and never deleted: there is no statement here that could. */
@Repository
class PoolEntries {

    private static final String COLUMNS = """
        e.id, coalesce(e.first_id, e.id) as deed, p.call_id, e.kind, a.name, a.budget_year, e.case_number, e.amount, e.reason, e.actor, e.entered_at""";
    // A line's number is its place in its own pool; two pools are read together only where a deed touched both.
    private static final String NUMBER = ", row_number() over (order by e.id) as pool_number";
    private static final String PLACE = ", (select count(*) from pool_entry n where n.pool_id = e.pool_id and n.id <= e.id) as pool_number";
    private static final String FROM = " from pool_entry e join funding_pool p on p.id = e.pool_id join pool_area a on a.id = e.area_id ";
    // Counted again from the first line on, whatever the pool's row says.
    private static final String AFTERWARDS = ", sum(%s) over (order by e.id) as f, sum(%s) over (order by e.id) as r, sum(%s) over (order by e.id) as c"
        .concat(", sum(%s) over (order by e.id) as d").formatted(sides());

    private final JdbcClient database;
    private final BusinessTime time;

    PoolEntries(JdbcClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** What somebody does now; its lines belong together. */
    Deed deed(String reason) {
        return new Deed(reason);
    }

    List<PoolEntry> all(UUID callId) {
        return database.sql("select " + COLUMNS + NUMBER + FROM + "where p.call_id = ? order by e.id").param(callId).query(PoolEntries::entry).list();
    }

    /** The lines of one deed, in every pool it touched. */
    List<PoolEntry> ofDeed(long deed) {
        return database.sql("select " + COLUMNS + PLACE + FROM + "where e.id = :deed or e.first_id = :deed order by e.id").param("deed", deed)
            .query(PoolEntries::entry).list();
    }

    /** The place a deed's first line has in its own pool. */
    long numberOf(Deed deed) {
        return ofDeed(deed.number()).get(0).number();
    }

    /** Newest first, those before a line; each with how the pool stood after it. */
    List<PoolLine> before(UUID callId, PoolFilter filter, long before, int most) {
        return lines(callId, filter, "l.id < :key order by l.id desc", before, most);
    }

    /** Oldest first, those after a line. */
    List<PoolLine> after(UUID callId, PoolFilter filter, long after, int most) {
        return lines(callId, filter, "l.id > :key order by l.id", after, most);
    }

    private List<PoolLine> lines(UUID callId, PoolFilter filter, String fromKey, long key, int most) {
        String all = "select " + COLUMNS + AFTERWARDS + ", e.area_id" + NUMBER + FROM + "where p.call_id = :call";
        return filter.bind(database.sql("select * from (" + all + ") l where " + filter.sql("l") + " and " + fromKey + " fetch first " + most
                + " rows only")).param("call", callId).param("key", key)
            .query((row, n) -> new PoolLine(entry(row, n), PoolStore.pool(callId, row, 12))).list();
    }

    /** How many lines there are, and what they add up to. */
    PoolSum sum(UUID callId, PoolFilter filter) {
        String sums = "select count(*), coalesce(sum(%s), 0), coalesce(sum(%s), 0), coalesce(sum(%s), 0), coalesce(sum(%s), 0)".formatted(sides());
        return filter.bind(database.sql(sums + FROM + "where p.call_id = :call and " + filter.sql("e"))).param("call", callId)
            .query((row, n) -> new PoolSum(row.getLong(1), PoolStore.pool(callId, row, 2))).single();
    }

    /** What each area's lines add up to. */
    Map<UUID, Pool> sumsByArea(UUID callId) {
        String sums = "select e.area_id, sum(%s), sum(%s), sum(%s), sum(%s)".formatted(sides());
        Map<UUID, Pool> areas = new HashMap<>();
        database.sql(sums + FROM + "where p.call_id = ? group by e.area_id").param(callId)
            .query(row -> {
                areas.put(row.getObject(1, UUID.class), PoolStore.pool(callId, row, 2));
            });
        return areas;
    }

    /** What each kind of movement adds up to. */
    Map<PoolEntry.Kind, Nok> sumsByKind(UUID callId) {
        Map<PoolEntry.Kind, Nok> sums = new EnumMap<>(PoolEntry.Kind.class);
        database.sql("select e.kind, sum(e.amount)" + FROM + "where p.call_id = ? group by e.kind").param(callId)
            .query(row -> {
                sums.put(PoolEntry.Kind.valueOf(row.getString(1)), Nok.of(row.getLong(2)));
            });
        return sums;
    }

    // In the order in which PoolStore reads a pool.
    private static Object[] sides() {
        return Stream.of(PoolSide.FRAME, PoolSide.RESERVED, PoolSide.COMMITTED, PoolSide.PAID).map(side -> side.sql("e")).toArray();
    }

    private static PoolEntry entry(ResultSet row, int n) throws SQLException {
        String number = row.getString(7);
        return new PoolEntry(row.getLong(1), row.getLong("pool_number"), row.getLong(2), row.getObject(3, UUID.class), PoolEntry.Kind.valueOf(row.getString(4)),
            new Budget(row.getString(5), row.getInt(6)), number == null ? null : new CaseNumber(number), Nok.of(row.getLong(8)),
            row.getString(9), row.getString(10), row.getObject(11, OffsetDateTime.class).toInstant());
    }

    /** One thing somebody does; its second and later lines point to the first. */
    final class Deed {

        private final String reason;
        private Long first;

        private Deed(String reason) {
            this.reason = reason;
        }

        /** Writes a line; nothing moved is no line, unless a pool is opened without money. */
        void line(UUID callId, UUID area, PoolEntry.Kind kind, CaseNumber number, Nok amount) {
            if (!amount.isPositive() && kind != PoolEntry.Kind.OPENED) {
                return;
            }
            KeyHolder key = new GeneratedKeyHolder();
            database.sql("""
                insert into pool_entry (pool_id, area_id, first_id, case_number, kind, amount, reason, actor, entered_at)
                values ((select id from funding_pool where call_id = :call), :area, :first, :case, :kind, :amount, :reason, :actor, :at)""")
                .param("call", callId).param("area", area).param("first", first).param("case", Optional.ofNullable(number).map(CaseNumber::value).orElse(null))
                .param("kind", kind.name()).param("amount", amount.kroner()).param("reason", reason).param("actor", Actor.username())
                .param("at", time.now().atOffset(ZoneOffset.UTC)).update(key, "id");
            if (first == null) {
                first = key.getKey().longValue();
            }
        }

        /** The number of the deed, once a line is written. */
        long number() {
            return first;
        }
    }
}
