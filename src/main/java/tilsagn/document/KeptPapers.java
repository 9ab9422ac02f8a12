package tilsagn.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;

/** Files a room has kept for a case, as documents that somebody may ask to see. */
@Component
public class KeptPapers {

    /** Nobody chooses among more; a case with more has them in its archive package. */
    private static final String MOST = " fetch first 200 rows only";

    private final JdbcClient database;

    KeptPapers(JdbcClient database) {
        this.database = database;
    }

    /**
     * The files a statement finds, the oldest first.
     *
     * @param sql asks for {@code :number} and gives id ({@code file_id}), name ({@code name}) and instant ({@code came_at}) of each file
     */
    public List<CasePapers.Paper> of(String kind, CaseNumber number, String sql) {
        return database.sql("select p.file_id, p.name, p.came_at, f.name, f.content_type, f.size from (" + sql + ") p join stored_file f on f.id = p.file_id "
                + "order by p.came_at, p.name, p.file_id" + MOST).param("number", number.value())
            .query((row, at) -> new CasePapers.Paper(row.getObject(1, UUID.class), kind, row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getString(5), row.getLong(6))).list();
    }
}
