package tilsagn.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** Files of a case for its archive package, read from the store piece by piece while they are written. */
@Component
public class ArchivedFiles {

    private final JdbcClient database;
    private final Documents documents;

    ArchivedFiles(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * The files a statement finds, in its order.
     *
     * @param sql asks for {@code :number} and gives id, name and instant of each file
     */
    public List<CaseArchive.Item> of(String folder, String key, CaseNumber number, String sql) {
        List<Kept> found = database.sql(sql).param("number", number.value()).query((row, at) -> new Kept(at + 1, row.getObject(1, UUID.class),
            row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant())).list();
        return found.stream().map(file -> item(folder, key, file)).toList();
    }

    // The number keeps two files of one name apart.
    private CaseArchive.Item item(String folder, String key, Kept file) {
        return new CaseArchive.Item(folder, "%02d-%s".formatted(file.position(), file.name()), CaseArchive.Title.of(key, file.name()), file.at(),
            () -> documents.open(file.id()));
    }

    private record Kept(int position, UUID id, String name, Instant at) {
    }
}
