package tilsagn.correspondence;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/**
 * Letters as the county's staff see them: all of a case they may see, also those not sent yet. Reading one here never counts as the party's
 * opening.
 */
@Service
public class CaseLetters {

    private final LetterRepository letters;
    private final Cases cases;

    CaseLetters(LetterRepository letters, Cases cases) {
        this.letters = letters;
        this.cases = cases;
    }

    /** Oldest first; 404 for a case of another county. */
    @Transactional(readOnly = true)
    public List<Letter> of(User user, CaseNumber caseNumber) {
        cases.visibleTo(user).find(caseNumber).orElseThrow(() -> new NotFound("case " + caseNumber));
        return letters.findByCaseNumberOrderByCreatedAt(caseNumber);
    }

    /** One of them; 404 when it belongs to another case. */
    @Transactional(readOnly = true)
    public Letter get(User user, CaseNumber caseNumber, UUID id) {
        return of(user, caseNumber).stream().filter(letter -> letter.id().equals(id)).findFirst().orElseThrow(() ->
            new NotFound("letter " + id));
    }
}
