package tilsagn.correspondence;

import java.util.UUID;

import org.springframework.stereotype.Component;
import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealStep;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.Appeals;
import tilsagn.core.Nok;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/** The letters of appeals: about the newest appeal of the case, and what the party has after it. */
@Component
class AppealWords implements LaterLetters {

    private final Appeals appeals;
    private final AppealTimes times;
    private final Decisions decisions;
    private final LetterSources sources;

    AppealWords(Appeals appeals, AppealTimes times, Decisions decisions, LetterSources sources) {
        this.sources = sources;
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
        return new AppealLetter(paper.facts(), kind, subject(kind, paper), paper.phrases(), paper.law(), paper.today()).write();
    }

    // The letter with reasons is about a time to appeal, every other one about an appeal.
    private AppealLetter.Subject subject(LetterKind kind, Paper paper) {
        UUID about = UUID.fromString(paper.about());
        if (kind == LetterKind.APPEAL_REASONS) {
            return new AppealLetter.Subject(null, times.get(about), null, null);
        }
        Appeal appeal = appeals.get(about);
        return new AppealLetter.Subject(appeal, times.get(appeal.timeId()), amount(appeal, kind), award(appeal, kind, paper));
    }

    // An appeal of the answer to the application that gave money or more of it: the letter is then the letter of an award.
    private DecisionFacts award(Appeal appeal, LetterKind kind, Paper paper) {
        boolean gave = !appeal.subject().isLater() && (kind == LetterKind.APPEAL_NEW_DECISION
            || appeal.last(AppealLetter.stepOf(kind)).map(AppealStep::verdict).filter(AppealVerdict::setsAmount).isPresent());
        boolean money = decisions.find(appeal.caseNumber()).filter(decision -> decision.isDecided() && decision.outcome().givesMoney()).isPresent();
        return gave && money ? sources.decision(appeal.caseNumber(), paper.phrases().locale()) : null;
    }

    // What the party has after the answer to its application; what it won of a later decision, where that is an amount.
    private String amount(Appeal appeal, LetterKind kind) {
        if (!appeal.subject().isLater()) {
            return decisions.find(appeal.caseNumber()).filter(Decision::isDecided).map(decision -> decision.amount().format()).orElse(null);
        }
        return appeal.last(AppealLetter.stepOf(kind)).map(AppealStep::amount).map(Nok::format).orElse(null);
    }
}
