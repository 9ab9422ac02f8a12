package tilsagn.correspondence;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;

/** How long the party can still appeal, once it has opened the decision or the dismissal (forvaltningsloven § 29). */
@Component
class AppealClock implements CaseClocks {

    private final LetterRepository letters;
    private final PartyLetters party;
    private final BusinessTime time;

    AppealClock(LetterRepository letters, PartyLetters party, BusinessTime time) {
        this.letters = letters;
        this.party = party;
        this.time = time;
    }

    @Override
    public List<Clock> of(CaseNumber caseNumber) {
        return letters.findByCaseNumberOrderByCreatedAt(caseNumber).stream().flatMap(letter -> party.appealDeadline(letter).stream())
            .filter(deadline -> !deadline.isOver(time.now()))
            .map(deadline -> new Clock("correspondence.clock.appeal", deadline.endsAt(), "correspondence.clock.appeal.law", State.RUNNING)).toList();
    }
}
