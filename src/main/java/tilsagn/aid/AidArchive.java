package tilsagn.aid;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** State aid in the archive package of a case: the assessment with its grounds, declarations, earlier aid that counted, and the registration. */
@Component
class AidArchive implements CaseArchive {

    private static final String DECLARED = "in (select d.id from aid_declaration d where d.case_number = :number) ";

    private final ArchiveRows rows;

    AidArchive(ArchiveRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        return rows.of("state-aid", caseNumber, until)
            .table("assessment", "archive.item.aid", "select * from aid_assessment where case_number = :number")
            .table("confirmed", "archive.item.aid-confirmed", "select * from aid_confirmed where case_number = :number order by question")
            .table("supplements", "archive.item.aid-supplements", "select * from aid_supplement_chosen where case_number = :number order by supplement")
            .table("declarations", "archive.item.aid-declarations", "select * from aid_declaration where case_number = :number order by asked_at, id")
            .table("declared", "archive.item.aid-declared", "select * from aid_declared where declaration_id " + DECLARED + "order by declaration_id, line_no")
            .table("earlier-aid", "archive.item.aid-earlier", "select * from aid_entry where case_number = :number order by id")
            .table("set-aside", "archive.item.aid-set-aside", "select * from aid_set_aside where case_number = :number order by line_key")
            .table("breaches", "archive.item.aid-breaches", "select * from aid_breach where case_number = :number order by found_at, id")
            .table("registration", "archive.item.aid-registration", "select * from aid_registration where case_number = :number").items();
    }
}
