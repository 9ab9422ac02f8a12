package tilsagn.appeal;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.document.CasePapers;
import tilsagn.document.KeptPapers;

/** What a party sent with its appeal, as documents somebody may ask to see. */
@Component
class AppealPapers implements CasePapers {

    private final KeptPapers kept;

    AppealPapers(KeptPapers kept) {
        this.kept = kept;
    }

    @Override
    public List<Paper> of(CaseNumber number) {
        return kept.of("appeal", number, "select f.file_id, f.name, f.added_at as came_at from appeal_file f join appeal a on a.id = f.appeal_id "
            + "where a.case_number = :number");
    }
}
