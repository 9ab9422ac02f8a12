package tilsagn.correspondence;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tilsagn.core.CaseNumber;
import tilsagn.grant.Acceptance;
import tilsagn.grant.Acceptances;
import tilsagn.grant.Grants;

/** The letter about an award that is no more: what lapsed, why, and what the manager wrote. */
@Component
class LapseWords implements LaterLetters {

    private final Acceptances acceptances;
    private final Grants grants;

    LapseWords(Acceptances acceptances, Grants grants) {
        this.acceptances = acceptances;
        this.grants = grants;
    }

    @Override
    public boolean writes(LetterKind kind) {
        return kind == LetterKind.LAPSE;
    }

    @Override
    public LetterText write(LetterKind kind, Paper paper) {
        return new LapseLetter(paper.facts(), lapsed(paper.facts().caseNumber()), paper.phrases(), paper.law(), paper.today()).write();
    }

    private LapseLetter.Lapsed lapsed(CaseNumber caseNumber) {
        Acceptance acceptance = acceptances.of(caseNumber);
        LocalDate lastDay = acceptance.lapse() == Acceptance.Lapse.NOT_BEGUN ? acceptance.startBy() : acceptance.lastDay();
        return new LapseLetter.Lapsed(grants.of(caseNumber).awarded(), acceptance.lapse(), lastDay, acceptance.lapseReason());
    }
}
