package tilsagn.grant;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.Received;

/** The files of claims. */
@Repository
class ClaimFiles {

    /** Files of one claim. */
    static final int MOST = 20;

    private final JdbcClient database;
    private final Documents documents;
    private final BusinessTime time;

    ClaimFiles(JdbcClient database, Documents documents, BusinessTime time) {
        this.database = database;
        this.documents = documents;
        this.time = time;
    }

    void add(UUID claim, ClaimFile.Kind kind, Received file, String by) {
        if (of(claim).size() >= MOST) {
            throw Refusal.onField("files", "grant.claim.file.too-many", MOST);
        }
        database.sql("""
            insert into payment_claim_file (id, claim_id, kind, file_id, name, content_type, size_bytes, attached_by, attached_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(UUID.randomUUID(), claim, kind.name(), documents.keep(file, "claim"), file.name(),
            file.contentType(), file.size(), by, time.now().atOffset(ZoneOffset.UTC)).update();
    }

    List<ClaimFile> of(UUID claim) {
        return database.sql("select * from payment_claim_file where claim_id = ? order by attached_at, id").param(claim)
            .query((row, n) -> file(row)).list();
    }

    ClaimFile get(UUID claim, UUID id) {
        return database.sql("select * from payment_claim_file where claim_id = ? and id = ?").params(claim, id)
            .query((row, n) -> file(row)).optional().orElseThrow(() -> new NotFound("file " + id + " of claim " + claim));
    }

    void remove(ClaimFile file) {
        database.sql("delete from payment_claim_file where id = ?").param(file.id()).update();
        documents.discard(file.fileId());
    }

    boolean has(UUID claim, ClaimFile.Kind kind) {
        return of(claim).stream().anyMatch(file -> file.kind() == kind);
    }

    InputStream open(ClaimFile file) {
        return documents.open(file.fileId());
    }

    private static ClaimFile file(ResultSet row) throws SQLException {
        return new ClaimFile(row.getObject("id", UUID.class), row.getObject("claim_id", UUID.class), ClaimFile.Kind.valueOf(row.getString("kind")),
            row.getObject("file_id", UUID.class), row.getString("name"), row.getString("content_type"), row.getLong("size_bytes"),
            row.getObject("attached_at", OffsetDateTime.class).toInstant());
    }
}
