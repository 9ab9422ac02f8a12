package tilsagn.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.document.ArchivedFiles;

/** Requests for documents in the archive package of their case: what was asked, answered, given and appealed. The links are secrets and not in it. */
@Component
class DocumentRequestArchive implements CaseArchive {

    private static final String REQUESTS = "in (select r.id from document_request r where r.case_number = :number) ";

    private final ArchiveRows rows;
    private final ArchivedFiles files;

    DocumentRequestArchive(ArchiveRows rows, ArchivedFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>(rows.of("access", caseNumber, until)
            .table("requests", "archive.item.access-requests", "select * from document_request where case_number = :number order by received_at, id")
            .table("documents", "archive.item.access-documents", "select * from document_request_paper where request_id " + REQUESTS + "order by request_id, position")
            .table("files", "archive.item.access-files", "select * from document_request_file where request_id " + REQUESTS + "order by added_at, file_id")
            .table("appeals", "archive.item.access-appeals", "select * from document_request_appeal where request_id " + REQUESTS + "order by lodged_at, request_id").items());
        items.addAll(files.of("access-files", "archive.item.access-file", caseNumber,
            "select file_id, name, added_at from document_request_file where request_id " + REQUESTS + "order by added_at, file_id"));
        return items;
    }
}
