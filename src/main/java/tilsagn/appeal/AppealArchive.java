package tilsagn.appeal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.document.ArchivedFiles;

/** Appeals in the archive package of a case: the time the party had, each appeal with every step that was taken, and its files. */
@Component
class AppealArchive implements CaseArchive {

    private static final String APPEALS = "in (select a.id from appeal a where a.case_number = :number) ";

    private final ArchiveRows rows;
    private final ArchivedFiles files;

    AppealArchive(ArchiveRows rows, ArchivedFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>(rows.of("appeal", caseNumber, until)
            .table("times", "archive.item.appeal-times", "select * from appeal_time where case_number = :number order by notice_number, id")
            .table("appeals", "archive.item.appeals", "select * from appeal where case_number = :number order by lodged_at, id")
            .table("steps", "archive.item.appeal-steps", "select * from appeal_step where appeal_id " + APPEALS + "order by appeal_id, step_number")
            .table("files", "archive.item.appeal-files", "select * from appeal_file where appeal_id " + APPEALS + "order by added_at, id").items());
        items.addAll(files.of("appeal-files", "archive.item.appeal-file", caseNumber,
            "select file_id, name, added_at from appeal_file where appeal_id " + APPEALS + "order by added_at, id"));
        return items;
    }
}
