package tilsagn.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** The award in the archive package of its case: acceptance and conditions, accounts, every approved plan, every change, and how it ended. */
@Component
@Order(1)
class GrantArchive implements CaseArchive {

    private final ArchiveRows rows;

    GrantArchive(ArchiveRows rows) {
        this.rows = rows;
    }

    // Whether it is closed is left out: closing comes after the package, and must not make it another.
    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>(rows.of("grant", caseNumber, until)
            .table("grant", "archive.item.grant", """
                select case_number, organisation_number, organisation_name, awarded, amount, offered_at, accepted_at
                from grant_case where case_number = :number""")
            .table("acceptance", "archive.item.acceptance", "select * from grant_acceptance where case_number = :number")
            .table("conditions", "archive.item.conditions", "select * from grant_condition where case_number = :number order by place")
            .table("accounts", "archive.item.accounts", "select * from grant_bank_account where case_number = :number order by asked_at, id")
            .table("register-warning", "archive.item.register-warning", "select * from grant_warning where case_number = :number").items());
        items.addAll(plans(caseNumber, until));
        return items;
    }

    private List<Item> plans(CaseNumber number, Instant until) {
        return rows.of("grant", number, until)
            .table("plans", "archive.item.plans", "select * from grant_plan where case_number = :number order by number")
            .table("plan-costs", "archive.item.plan-costs", "select * from grant_plan_cost where case_number = :number order by number, category")
            .table("plan-financing", "archive.item.plan-financing", "select * from grant_plan_source where case_number = :number order by number, source")
            .table("changes", "archive.item.changes", "select * from grant_change where case_number = :number order by number")
            .table("terminations", "archive.item.terminations", "select * from grant_termination where case_number = :number order by noticed_at, id").items();
    }
}
