package tilsagn.application;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.document.CasePapers;
import tilsagn.document.KeptPapers;

/** The attachments of an application, and what an adviser registered for the party, as documents somebody may ask to see. */
@Component
class ApplicationPapers implements CasePapers {

    private final KeptPapers kept;

    ApplicationPapers(KeptPapers kept) {
        this.kept = kept;
    }

    // A file stays with every version of the application it was sent with.
    @Override
    public List<Paper> of(CaseNumber number) {
        List<Paper> papers = new ArrayList<>(kept.of("attachment", number, "select file_id, name, min(attached_at) as came_at from application_attachment "
            + "where application_id in (select a.id from grant_application a where a.case_number = :number or a.version_of in "
            + "(select b.id from grant_application b where b.case_number = :number)) group by file_id, name"));
        papers.addAll(kept.of("on-behalf", number,
            "select file_id, file_name as name, registered_at as came_at from application_on_behalf where case_number = :number and file_id is not null"));
        return papers;
    }
}
