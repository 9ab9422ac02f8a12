package tilsagn.correspondence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.Received;

/** Files the county's people add to a request: copies in which something is blacked out, and documents that are not on the list. */
@Component
class DocumentRequestFiles {

    /** More than anybody asks for at once. */
    private static final int MOST = 50;
    private static final String KIND = "access";

    private final JdbcClient database;
    private final Documents documents;

    DocumentRequestFiles(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** The oldest first. */
    List<AddedFile> of(UUID request) {
        return database.sql("select file_id, copy_of, name, content_type, bytes, added_at from document_request_file where request_id = ? order by added_at, file_id")
            .param(request).query((row, at) -> new AddedFile(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                row.getLong(5), row.getObject(6, OffsetDateTime.class).toInstant())).list();
    }

    void keep(UUID request, String copyOf, Received file, String username, Instant now) {
        if (of(request).size() >= MOST) {
            throw Refusal.conflict("correspondence.access.files.many", MOST);
        }
        UUID kept = documents.keep(file, KIND);
        database.sql("""
                insert into document_request_file (file_id, request_id, copy_of, name, content_type, bytes, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(kept, request, copyOf, file.name(), file.contentType(), file.size(), username, now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Puts something the house has made itself beside them. */
    AddedFile keepOwn(UUID request, String copyOf, String name, byte[] pdf, String username, Instant now) {
        UUID kept = documents.store(name, "application/pdf", pdf, KIND).id();
        database.sql("""
                insert into document_request_file (file_id, request_id, copy_of, name, content_type, bytes, added_by, added_at)
                values (?, ?, ?, ?, 'application/pdf', ?, ?, ?)""").params(kept, request, copyOf, name, pdf.length, username, now.atOffset(ZoneOffset.UTC)).update();
        return new AddedFile(kept, copyOf, name, "application/pdf", pdf.length, now);
    }
}
