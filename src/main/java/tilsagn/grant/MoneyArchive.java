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
import tilsagn.document.ArchivedFiles;

/** Reports and money in the archive package of a case: reports, claims with their vouchers, payments, the final account and what was asked back. */
@Component
@Order(2)
class MoneyArchive implements CaseArchive {

    private static final String REPORTS = "in (select r.id from grant_report r where r.case_number = :number) ";
    private static final String CLAIMS = "in (select c.id from payment_claim c where c.case_number = :number) ";

    private final ArchiveRows rows;
    private final ArchivedFiles files;

    MoneyArchive(ArchiveRows rows, ArchivedFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>(reports(caseNumber, until));
        items.addAll(claims(caseNumber, until));
        items.addAll(rows.of("money", caseNumber, until)
            .table("payments", "archive.item.payments", "select * from grant_payment where case_number = :number order by ordered_at, id")
            .table("final-account", "archive.item.final-account", "select * from final_account where case_number = :number order by opened_at, id")
            .table("recoveries", "archive.item.recoveries", "select * from grant_recovery where case_number = :number order by number").items());
        return items;
    }

    private List<Item> reports(CaseNumber number, Instant until) {
        List<Item> items = new ArrayList<>(rows.of("reports", number, until)
            .table("reports", "archive.item.reports", "select * from grant_report where case_number = :number order by due_on, id")
            .table("goals", "archive.item.report-goals", "select * from grant_report_goal where report_id " + REPORTS + "order by report_id, place")
            .table("files", "archive.item.report-files", "select * from grant_report_file where report_id " + REPORTS + "order by added_at, file_id").items());
        items.addAll(files.of("report-files", "archive.item.report-file", number,
            "select file_id, file_name, added_at from grant_report_file where report_id " + REPORTS + "order by added_at, file_id"));
        return items;
    }

    private List<Item> claims(CaseNumber number, Instant until) {
        List<Item> items = new ArrayList<>(rows.of("claims", number, until)
            .table("claims", "archive.item.claims", "select * from payment_claim where case_number = :number order by number")
            .table("costs", "archive.item.claim-costs", "select * from payment_claim_cost where claim_id " + CLAIMS + "order by claim_id, category")
            .table("hours", "archive.item.claim-hours", "select * from payment_claim_hours where claim_id " + CLAIMS + "order by claim_id, position")
            .table("files", "archive.item.claim-files", "select * from payment_claim_file where claim_id " + CLAIMS + "order by attached_at, id").items());
        items.addAll(files.of("claim-files", "archive.item.claim-file", number,
            "select file_id, name, attached_at from payment_claim_file where claim_id " + CLAIMS + "order by attached_at, id"));
        return items;
    }
}
