package tilsagn.correspondence;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.document.CasePapers;
import tilsagn.document.KeptPapers;

/** The letters that were sent in a case, as documents somebody may ask to see. One that is held is nobody's yet. */
@Component
class LetterPapers implements CasePapers {

    private final KeptPapers kept;

    LetterPapers(KeptPapers kept) {
        this.kept = kept;
    }

    @Override
    public List<Paper> of(CaseNumber number) {
        return kept.of("letter", number, "select document_id as file_id, subject as name, sent_at as came_at from letter "
            + "where case_number = :number and sent_at is not null");
    }
}
