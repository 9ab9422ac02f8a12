package tilsagn.grant;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.CaseNumber;

/** Which archive packages were made. Adds and reads. */
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
            .query((row, n) -> new ArchivePackage(row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("made_by"),
                row.getInt("files"), row.getLong("bytes"), row.getString("index_hash"))).optional();
    }
}
