package tilsagn.core;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A room's rows about a case as tables of its archive package: every column by its own name, so that no fact is forgotten when a column is
 * added. A statement asks for {@code :number}, may ask for {@code :until}, and says in which order the rows stand.
 */
@Component
public class ArchiveRows {

    /** What only counts how often a row was written. */
    private static final String LOCK = "version";

    private final JdbcClient database;

    ArchiveRows(JdbcClient database) {
        this.database = database;
    }

    /** Begins the tables of a folder. */
    public Folder of(String folder, CaseNumber number, Instant until) {
        return new Folder(folder, Map.of("number", number.value(), "until", until.atOffset(ZoneOffset.UTC)));
    }

    /** The tables of one folder of one case; those without rows are left out. */
    public final class Folder {

        private final String folder;
        private final Map<String, Object> asked;
        private final List<CaseArchive.Item> items = new ArrayList<>();

        private Folder(String folder, Map<String, Object> asked) {
            this.folder = folder;
            this.asked = asked;
        }

        /** Adds the rows of a statement as {@code name.csv}. */
        public Folder table(String name, String key, String sql) {
            Written table = database.sql(sql).params(asked).query(ArchiveRows::written);
            if (table.rows() != null) {
                items.add(new CaseArchive.Item(folder, name + ".csv", CaseArchive.Title.of(key), table.since(), table.rows().content()));
            }
            return this;
        }

        /** What there is. */
        public List<CaseArchive.Item> items() {
            return List.copyOf(items);
        }
    }

    /** The rows, and the earliest moment that stands in them; {@code null} for nothing. */
    private record Written(ArchiveTable rows, Instant since) {
    }

    private static Written written(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Integer> kept = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String head = columns.getColumnLabel(at).toLowerCase(Locale.ROOT);
            if (!head.equals(LOCK)) {
                kept.add(at);
                heads.add(head);
            }
        }
        ArchiveTable table = null;
        Instant since = null;
        while (rows.next()) {
            Object[] cells = cells(rows, columns, kept);
            table = (table == null ? new ArchiveTable(heads.toArray(String[]::new)) : table).row(cells);
            since = earliest(since, cells);
        }
        return new Written(table, since);
    }

    // No row is written before what it is about: the first of its moments is the row's own day.
    private static Instant earliest(Instant since, Object... cells) {
        return Stream.concat(Stream.ofNullable(since), Stream.of(cells).filter(Instant.class::isInstance).map(Instant.class::cast)).min(Comparator.naturalOrder()).orElse(null);
    }

    private static Object[] cells(ResultSet row, ResultSetMetaData columns, List<Integer> kept) throws SQLException {
        Object[] cells = new Object[kept.size()];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = cell(row, kept.get(at), columns.getColumnType(kept.get(at)));
        }
        return cells;
    }

    // As an instant: how a database spells a moment depends on where it runs.
    private static Object cell(ResultSet row, int at, int type) throws SQLException {
        if (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP) {
            OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        Object value = row.getObject(at);
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
    }
}
