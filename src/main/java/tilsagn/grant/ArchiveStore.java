package tilsagn.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.CaseNumber;

/** Which archive packages were made, whether they still hold all there is, and where they were handed over. */
@Repository
class ArchiveStore {

    private final JdbcClient database;

    ArchiveStore(JdbcClient database) {
        this.database = database;
    }

    void add(CaseNumber number, ArchivePackage made) {
        database.sql("insert into grant_archive (case_number, made_at, made_by, files, bytes, index_hash) values (?, ?, ?, ?, ?, ?)")
            .params(number.value(), made.madeAt().atOffset(ZoneOffset.UTC), made.madeBy(), made.files(), made.bytes(), made.indexHash()).update();
    }

    Optional<ArchivePackage> latest(CaseNumber number) {
        return database.sql("select * from grant_archive where case_number = ? order by id desc fetch first 1 row only").param(number.value())
            .query((row, n) -> read(row)).optional();
    }

    /** Something happened on the case: what was packed before is not all there is any more. */
    void changed(CaseNumber number, Instant at) {
        database.sql("update grant_archive set changed_at = ? where case_number = ? and changed_at is null")
            .params(at.atOffset(ZoneOffset.UTC), number.value()).update();
    }

    /** @return whether there was a fresh package that had not been handed over */
    boolean handOver(CaseNumber number, ArchivePackage.Handed handed) {
        return database.sql("update grant_archive set handed_to = ?, handed_by = ?, handed_at = ? "
                + "where case_number = ? and changed_at is null and handed_at is null")
            .params(handed.to(), handed.by(), handed.at().atOffset(ZoneOffset.UTC), number.value()).update() > 0;
    }

    /** Those of the cases whose package, with all there is in it, lies in the archive. */
    Set<String> handedOver(Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : new HashSet<>(database
            .sql("select case_number from grant_archive where handed_at is not null and changed_at is null and case_number in (:numbers)")
            .param("numbers", List.copyOf(numbers)).query(String.class).list());
    }

    /** Whether what the case held of people is gone. */
    boolean isForgotten(CaseNumber number) {
        return database.sql("select count(*) from grant_retention_log where subject = ?").param(number.value()).query(Integer.class).single() > 0;
    }

    private static ArchivePackage read(ResultSet row) throws SQLException {
        Instant handed = instant(row, "handed_at");
        return new ArchivePackage(instant(row, "made_at"), row.getString("made_by"), row.getInt("files"), row.getLong("bytes"), row.getString("index_hash"),
            instant(row, "changed_at"), handed == null ? null : new ArchivePackage.Handed(row.getString("handed_to"), row.getString("handed_by"), handed));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
