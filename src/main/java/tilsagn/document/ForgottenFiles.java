package tilsagn.document;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;

/** Takes away the files of a case that has been kept long enough; what kept them says which they are and forgets them afterwards. */
@Component
public class ForgottenFiles {

    private final JdbcClient database;
    private final Documents documents;

    ForgottenFiles(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** @param sql asks for {@code :number} and gives the ids of the files; one that is gone already is no matter */
    public List<UUID> of(CaseNumber number, String sql) {
        return database.sql(sql).param("number", number.value()).query(UUID.class).list();
    }

    /** Deletes them. @return how many */
    public int discard(List<UUID> files) {
        files.forEach(documents::discard);
        return files.size();
    }
}
