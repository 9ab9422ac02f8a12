package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.document.CasePapers;
import tilsagn.document.KeptPapers;

/** The files of sent reports and claims as documents somebody may ask to see; what the party has not sent is not the county's yet. */
@Component
class GrantPapers implements CasePapers {

    private final KeptPapers kept;

    GrantPapers(KeptPapers kept) {
        this.kept = kept;
    }

    @Override
    public List<Paper> of(CaseNumber number) {
        List<Paper> papers = new ArrayList<>(kept.of("report", number, "select f.file_id, f.file_name as name, f.added_at as came_at from grant_report_file f "
            + "join grant_report r on r.id = f.report_id where r.case_number = :number and r.sent_at is not null"));
        papers.addAll(kept.of("claim", number, "select f.file_id, f.name, f.attached_at as came_at from payment_claim_file f "
            + "join payment_claim c on c.id = f.claim_id where c.case_number = :number and c.sent_at is not null"));
        return papers;
    }
}
