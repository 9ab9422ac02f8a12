package tilsagn.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** The decision of a case in its archive package: the road to it, what appeals changed in it, its money in the pool, and what was made public. */
@Component
class DecisionArchive implements CaseArchive {

    private static final String AWARDS = "in (select a.id from award_announcement a where a.case_number = :number) ";

    private final ArchiveRows rows;

    DecisionArchive(ArchiveRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>(rows.of("decision", caseNumber, until)
            .table("decision", "archive.item.decision", "select * from decision where case_number = :number")
            .table("turns", "archive.item.turns", "select * from decision_turn where case_number = :number order by id")
            .table("meetings", "archive.item.meetings", """
                select b.body, b.meeting_on, l.state, l.verdict, l.amount, l.remark, l.added_by, l.added_at, l.settled_at
                from batch_line l join decision_batch b on b.id = l.batch_id where l.case_number = :number order by l.added_at, l.id""")
            .table("changes", "archive.item.decision-changes", "select * from decision_change where case_number = :number order by changed_at, id")
            .table("reserve-list", "archive.item.reserve-list", "select * from reserve_place where case_number = :number").items());
        items.addAll(money(caseNumber, until));
        items.addAll(published(caseNumber, until));
        return items;
    }

    private List<Item> money(CaseNumber number, Instant until) {
        return rows.of("pool", number, until)
            .table("ledger", "archive.item.ledger", "select * from pool_entry where case_number = :number order by id")
            .table("reservation", "archive.item.reservation", "select * from pool_reservation where case_number = :number")
            .table("areas", "archive.item.areas", """
                select a.name, a.budget_year, d.amount, d.paid from pool_draw d join pool_area a on a.id = d.area_id
                where d.case_number = :number order by a.budget_year, a.name""").items();
    }

    private List<Item> published(CaseNumber number, Instant until) {
        return rows.of("publication", number, until)
            .table("draft", "archive.item.award-draft", "select * from award_draft where case_number = :number")
            .table("quotes", "archive.item.quotes", "select * from award_quote where case_number = :number order by position")
            .table("award", "archive.item.award", "select * from award_announcement where case_number = :number")
            .table("award-lines", "archive.item.award-lines", "select * from award_line where award_id " + AWARDS + "order by kind, position").items();
    }
}
