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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
            Optional<ArchiveTable> table = database.sql(sql).params(asked).query(ArchiveRows::written);
            table.ifPresent(rows -> items.add(new CaseArchive.Item(folder, name + ".csv", CaseArchive.Title.of(key), null, rows.content())));
            return this;
        }

        /** What there is. */
        public List<CaseArchive.Item> items() {
            return List.copyOf(items);
        }
    }

    private static Optional<ArchiveTable> written(ResultSet rows) throws SQLException {
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
        while (rows.next()) {
            table = (table == null ? new ArchiveTable(heads.toArray(String[]::new)) : table).row(cells(rows, columns, kept));
        }
        return Optional.ofNullable(table);
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
