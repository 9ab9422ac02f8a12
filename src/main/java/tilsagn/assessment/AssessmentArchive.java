package tilsagn.assessment;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** From formal check to recommendation in the archive package of a case: who judged it, what they gave it and why, and what was set aside. */
@Component
class AssessmentArchive implements CaseArchive {

    private static final String OF_CASE = "in (select a.id from assessment a where a.case_number = :number) ";
    private static final String SHEETS = "in (select s.id from score_sheet s where s.case_number = :number) ";
    private static final String ASIDE = "in (select x.id from set_aside x where x.case_number = :number) ";

    private final ArchiveRows rows;

    AssessmentArchive(ArchiveRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        return rows.of("assessment", caseNumber, until)
            .table("assessment", "archive.item.assessment", "select * from assessment where case_number = :number")
            .table("formal-check", "archive.item.formal-check", "select * from formal_check_item where assessment_id " + OF_CASE + "order by item")
            .table("impartiality", "archive.item.impartiality",
                "select * from impartiality_declaration where case_number = :number order by declared_at, id")
            .table("assessors", "archive.item.assessors", "select * from assessor_invitation where case_number = :number order by invited_at, id")
            .table("acting-managers", "archive.item.acting-managers", "select * from acting_manager where case_number = :number order by appointed_at, id")
            .table("sheets", "archive.item.sheets", "select * from score_sheet where case_number = :number order by slot, id")
            .table("scores", "archive.item.scores", "select * from score where sheet_id " + SHEETS + "order by sheet_id, criterion")
            .table("consensus", "archive.item.consensus", "select * from consensus_note where assessment_id " + OF_CASE + "order by criterion")
            .table("consensus-participants", "archive.item.consensus-participants",
                "select * from consensus_participant where assessment_id " + OF_CASE + "order by username")
            .table("set-aside", "archive.item.set-aside", "select * from set_aside where case_number = :number order by set_aside_at, id")
            .table("set-aside-scores", "archive.item.set-aside-scores",
                "select * from set_aside_score where set_aside_id " + ASIDE + "order by set_aside_id, criterion")
            .table("set-aside-notes", "archive.item.set-aside-notes",
                "select * from set_aside_note where set_aside_id " + ASIDE + "order by set_aside_id, criterion").items();
    }
}
