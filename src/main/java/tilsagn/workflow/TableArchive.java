package tilsagn.workflow;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** What the decision tables answered on a case and from which facts, in its archive package: background of the decision. */
@Component
class TableArchive implements CaseArchive {

    private final ArchiveRows rows;

    TableArchive(ArchiveRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        return rows.of("treatment", caseNumber, until)
            .table("tables", "archive.item.tables", "select * from table_result where case_number = :number order by id").items();
    }
}
