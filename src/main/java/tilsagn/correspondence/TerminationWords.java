package tilsagn.correspondence;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tilsagn.core.CaseNumber;
import tilsagn.grant.Terminations;

/** The letters about ending a grant before its time: about the last termination of the case. */
@Component
class TerminationWords implements LaterLetters {

    private final Terminations terminations;
    private final MessageSource names;

    TerminationWords(Terminations terminations, MessageSource names) {
        this.terminations = terminations;
        this.names = names;
    }

    @Override
    public boolean writes(LetterKind kind) {
        return kind == LetterKind.TERMINATION_NOTICE || kind == LetterKind.TERMINATION;
    }

    @Override
    public LetterText write(LetterKind kind, Paper paper) {
        CaseNumber number = paper.facts().caseNumber();
        TerminationLetter letter = new TerminationLetter(paper.facts(), terminations.last(number), paper.phrases(), paper.law(), paper.today());
        return kind == LetterKind.TERMINATION_NOTICE ? letter.notice()
            : letter.decision(names.getMessage("role.MANAGER", null, paper.phrases().locale()), terminations.paid(number));
    }
}
