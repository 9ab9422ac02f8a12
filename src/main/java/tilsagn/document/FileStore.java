package tilsagn.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Large files in and out of the database one part at a time, so that none is ever whole in memory. */
@Component
class FileStore {

    private final JdbcClient database;

    FileStore(JdbcClient database) {
        this.database = database;
    }

    /** Writes the file's row and its parts; part of the caller's transaction. */
    UUID write(Received file, String kind, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("insert into stored_file (id, version, name, content_type, kind, size, sha256, stored_at) values (?, 0, ?, ?, ?, ?, ?, ?)")
            .params(id, file.name(), file.contentType(), kind, file.size(), file.sha256(), now.atOffset(ZoneOffset.UTC)).update();
        try (InputStream in = file.open()) {
            int number = 0;
            for (byte[] part = in.readNBytes(FileParts.PART); part.length > 0; part = in.readNBytes(FileParts.PART)) {
                database.sql("insert into stored_file_part (file_id, part_number, bytes) values (?, ?, ?)").params(id, number++, part).update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return id;
    }

    /** The bytes of a part; {@code null} after the last. */
    byte[] part(UUID file, int number) {
        return database.sql("select bytes from stored_file_part where file_id = ? and part_number = ?").params(file, number)
            .query((row, at) -> row.getBytes(1)).optional().orElse(null);
    }

    void delete(UUID file) {
        database.sql("delete from stored_file_part where file_id = ?").param(file).update();
        database.sql("delete from stored_file where id = ?").param(file).update();
    }
}
