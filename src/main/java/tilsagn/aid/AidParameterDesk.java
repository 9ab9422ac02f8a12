package tilsagn.aid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.aid.AidTable.Column;
import tilsagn.aid.AidTable.Type;
import tilsagn.call.Provenance;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The parameters of the state-aid desk: all staff read them, an administrator adds a row, which counts for their own county: nobody stands above
 * the counties. No row is ever changed or taken away, so that one can always tell by what an award was judged, who said so and where it stands.
 */
@Service
@Transactional(readOnly = true)
public class AidParameterDesk {

    /** More rows of one kind than law makes in a lifetime. */
    static final int MOST = 500;

    private final JdbcClient database;
    private final Accounts accounts;
    private final BusinessTime time;

    AidParameterDesk(JdbcClient database, Accounts accounts, BusinessTime time) {
        this.database = database;
        this.accounts = accounts;
        this.time = time;
    }

    /** Every row of every table, the latest day first. */
    public Map<AidTable, List<AidTableRow>> all(User user) {
        requireReader(user);
        Map<AidTable, List<AidTableRow>> all = new LinkedHashMap<>();
        for (AidTable table : AidTable.values()) {
            all.put(table, rows(table, user.county()));
        }
        return named(all);
    }

    private static void requireReader(User user) {
        if (!user.isStaff() || user.has(Role.EXTERNAL_ASSESSOR)) {
            throw new NotFound("parameters of state aid");
        }
    }

    private List<AidTableRow> rows(AidTable table, String county) {
        String first = table.columns().get(0).type() == Type.BASIS ? "basis, " : "";
        return database.sql("select * from " + table.table() + " where county is null or county = :county order by " + first
                + "valid_from desc, id desc fetch first " + MOST + " rows only").param("county", county).query((row, at) -> row(table, row)).list();
    }

    private static AidTableRow row(AidTable table, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            Object value = column.type() == Type.DAY ? row.getObject(column.column(), LocalDate.class) : row.getObject(column.column());
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        OffsetDateTime added = row.getObject("added_at", OffsetDateTime.class);
        return new AidTableRow(values, row.getString("source"), Provenance.valueOf(row.getString("provenance")), row.getString("added_by"),
            added == null ? null : added.toInstant(), row.getString("county") != null);
    }

    private Map<AidTable, List<AidTableRow>> named(Map<AidTable, List<AidTableRow>> all) {
        Map<String, String> names = accounts.namesOf(all.values().stream().flatMap(List::stream).map(AidTableRow::addedBy).filter(Objects::nonNull)
            .collect(Collectors.toSet()));
        all.replaceAll((table, rows) -> rows.stream().map(row -> row.addedBy() == null ? row
            : new AidTableRow(row.values(), row.source(), row.provenance(), names.get(row.addedBy()), row.addedAt(), row.own())).toList());
        return all;
    }

    /** Whether the person adds rows. */
    public static boolean mayAdd(User user) {
        return user.has(Role.ADMIN);
    }

    /**
     * Adds a row; it counts from its day on, and stands before an older one of the same day.
     *
     * @throws Refusal {@code core.not-yours}, or on each field that is missing or wrong
     */
    @Transactional
    public void add(User user, NewAidRow wanted) {
        requireReader(user);
        if (!mayAdd(user)) {
            throw Refusal.conflict("core.not-yours");
        }
        Map<String, Object> values = wanted.read();
        values.put("source", wanted.source().strip());
        values.put("provenance", (wanted.confirmed() ? Provenance.STATED : Provenance.CONFIGURED).name());
        values.put("county", user.county());
        values.put("added_by", user.username());
        values.put("added_at", at(time.now()));
        database.sql("insert into " + wanted.table().table() + " (" + String.join(", ", values.keySet()) + ") values (:" + String.join(", :", values.keySet()) + ")")
            .params(values).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
