package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;
import tilsagn.document.ForgottenFiles;

/**
 * Who accepted, reported and claimed, what they wrote, every voucher and every account number are forgotten; plans, amounts, payments and decisions
 * stay.
 */
@Component
class GrantPeople implements CasePeople {

    private static final String CASE = "case_number = :number";
    private static final String REPORTS = "report_id in (select r.id from grant_report r where r.case_number = :number)";
    private static final String CLAIMS = "claim_id in (select c.id from payment_claim c where c.case_number = :number)";

    private final ForgottenRows rows;
    private final ForgottenFiles files;

    GrantPeople(ForgottenRows rows, ForgottenFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        List<UUID> held = new ArrayList<>(files.of(number, "select distinct file_id from grant_report_file where " + REPORTS));
        held.addAll(files.of(number, "select distinct file_id from payment_claim_file where " + CLAIMS));
        return people(number) + words(number) + accounts(number) + files.discard(held);
    }

    // The account of a sole trader is a person's. The bookkeeping no longer needs it: GrantRetention waits for that.
    private int accounts(CaseNumber number) {
        return rows.of(number).accounts("grant_bank_account", CASE, "digits").accounts("grant_payment", CASE, "account", "checked_account").things();
    }

    private int people(CaseNumber number) {
        return rows.of(number).people("grant_acceptance", CASE, "accepted_by", "accepted_by_name")
            .people("grant_bank_account", CASE, "asked_by", "asked_by_name").people("grant_change", CASE, "asked_by", "asked_by_name")
            .people("grant_report", CASE, "sent_by", "sent_by_name").people("payment_claim", CASE, "started_by", null)
            .people("payment_claim", CASE, "sent_by", null).texts("payment_claim_hours", CLAIMS, "who")
            .values("payment_claim_hours", CLAIMS, "annual_salary").rows("grant_report_file", REPORTS).rows("payment_claim_file", CLAIMS).things();
    }

    private int words(CaseNumber number) {
        return rows.of(number).texts("grant_report", CASE, "progress", "activities", "deviations", "next_period", "question")
            .texts("grant_report_goal", REPORTS, "remark").texts("payment_claim", CASE, "words", "question", "answer")
            .texts("grant_change", CASE, "reason", "scope").texts("grant_recovery", CASE, "words").texts("grant_termination", CASE, "answer").things();
    }
}
