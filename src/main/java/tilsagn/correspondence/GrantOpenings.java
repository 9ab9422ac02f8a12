package tilsagn.correspondence;

import java.time.Instant;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.grant.Acceptances;
import tilsagn.grant.AwardOpenings;

/** Tells the grant when the letter with its award was opened. An earlier letter, a rejection that was appealed, counts for nothing. */
@Component
class GrantOpenings implements AwardOpenings {

    /** An award's letter goes out in the step before the grant comes into being. */
    private static final long SLACK_SECONDS = 60;

    private final LetterRepository letters;

    GrantOpenings(LetterRepository letters) {
        this.letters = letters;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> openedSince(CaseNumber number, Instant sent) {
        Instant from = sent.minusSeconds(SLACK_SECONDS);
        return letters.findByCaseNumberOrderByCreatedAt(number).stream()
            .filter(letter -> letter.kind().mayTellOfAward() && letter.isSent() && !letter.sentAt().isBefore(from))
            .filter(letter -> letter.openedAt() != null).map(Letter::openedAt).findFirst();
    }

    /** Apart from it, because the face it tells asks for the openings in turn. */
    @Component
    @Transactional(propagation = Propagation.MANDATORY)
    static class Teller {

        private final Acceptances acceptances;

        Teller(Acceptances acceptances) {
            this.acceptances = acceptances;
        }

        @EventListener
        void on(Letter.Opened fact) {
            if (fact.kind().mayTellOfAward()) {
                acceptances.letterOpened(fact.caseNumber());
            }
        }
    }
}
