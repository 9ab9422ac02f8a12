package tilsagn.correspondence;

import org.springframework.stereotype.Component;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.Appeals;
import tilsagn.core.CaseNumber;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/** The letters of appeals: about the newest appeal of the case, and what the party has after it. */
@Component
class AppealWords implements LaterLetters {

    private final Appeals appeals;
    private final AppealTimes times;
    private final Decisions decisions;

    AppealWords(Appeals appeals, AppealTimes times, Decisions decisions) {
        this.appeals = appeals;
        this.times = times;
        this.decisions = decisions;
    }

    @Override
    public boolean writes(LetterKind kind) {
        return kind.isOfAppeal();
    }

    @Override
    public LetterText write(LetterKind kind, Paper paper) {
        return new AppealLetter(paper.facts(), kind, subject(paper.facts().caseNumber(), kind), paper.phrases(), paper.law(), paper.today()).write();
    }

    private AppealLetter.Subject subject(CaseNumber caseNumber, LetterKind kind) {
        String amount = decisions.find(caseNumber).filter(Decision::isDecided).map(decision -> decision.amount().format()).orElse(null);
        return new AppealLetter.Subject(kind == LetterKind.APPEAL_REASONS ? null : appeals.newest(caseNumber).orElseThrow(),
            times.of(caseNumber).orElse(null), amount);
    }
}
