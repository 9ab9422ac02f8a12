package tilsagn.correspondence;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tilsagn.grant.ChangeRequest;
import tilsagn.grant.ChangeRequests;

/** The answer to a request for a change: about the last one of the case that was decided. */
@Component
class ChangeWords implements LaterLetters {

    private final ChangeRequests changes;
    private final MessageSource names;

    ChangeWords(ChangeRequests changes, MessageSource names) {
        this.changes = changes;
        this.names = names;
    }

    @Override
    public boolean writes(LetterKind kind) {
        return kind == LetterKind.CHANGE;
    }

    @Override
    public LetterText write(LetterKind kind, Paper paper) {
        ChangeRequest request = changes.lastDecided(paper.facts().caseNumber());
        String manager = names.getMessage("role.MANAGER", null, paper.phrases().locale());
        ChangeLetter.Answered answered = new ChangeLetter.Answered(request, changes.plan(request.caseNumber(), request.basedOn()), manager);
        return new ChangeLetter(paper.facts(), answered, paper.phrases(), paper.law(), paper.today()).write();
    }
}
