package tilsagn.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.decision.TakenBackAwards;

/**
 * The letters of a case, written and sent by the process. Every verb may be called again, since the engine repeats a step that failed:
 * a letter is written once, its notice goes out once.
 */
@Service
public class Letters {

    private static final String ONCE = "";
    // A case whose dismissal was sent back in an appeal may be dismissed once more.
    private static final String AGAIN = "+";

    private final LetterRepository letters;
    private final LetterSources sources;
    private final LetterPress press;
    private final Notices notices;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Letters(LetterRepository letters, LetterSources sources, LetterPress press, Notices notices, BusinessTime time,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.sources = sources;
        this.press = press;
        this.notices = notices;
        this.time = time;
        this.events = events;
    }

    /** The receipt: as a letter, and as an e-mail with reference, server time and fingerprint. */
    @Transactional
    public void sendAcknowledgement(CaseNumber caseNumber) {
        send(written(caseNumber, LetterKind.ACKNOWLEDGEMENT, ONCE));
    }

    /** Tells the party that the application is dismissed. The reason stands in the letter, not in the e-mail. */
    @Transactional
    public void sendDismissal(CaseNumber caseNumber) {
        Optional<Letter> last = find(caseNumber, LetterKind.DISMISSAL);
        boolean earlier = last.filter(letter -> letter.createdAt().isBefore(sources.dismissedAt(caseNumber))).isPresent();
        send(written(caseNumber, LetterKind.DISMISSAL, earlier ? last.get().about() + AGAIN : last.map(Letter::about).orElse(ONCE)));
    }

    /** Asks the party for what is missing: as a letter, and as an e-mail that it is there. One for each deficiency notice of a case. */
    @Transactional
    public void sendDeficiencyNotice(CaseNumber caseNumber) {
        send(written(caseNumber, LetterKind.DEFICIENCY, sources.deficiency(caseNumber).id().toString()));
    }

    /**
     * Writes the decision letter and its PDF. The party knows nothing before {@link #notifyApplicant}; under a scheme that holds its letters
     * nobody tells it before the letter is released.
     */
    @Transactional
    public void issueDecisionLetter(CaseNumber caseNumber) {
        Letter letter = written(caseNumber, LetterKind.DECISION, ONCE);
        if (!letter.isSent() && sources.call(caseNumber).times().lettersHeld()) {
            letter.hold();
        }
    }

    /** The decision was taken back while its letter was held: nobody has seen the letter, and another is written when the case is decided anew. */
    @EventListener
    @Transactional
    public void on(TakenBackAwards.TakenBack fact) {
        letters.findByCaseNumberAndKindAndAbout(fact.caseNumber(), LetterKind.DECISION, ONCE).filter(Letter::isWaiting).ifPresent(letter -> {
            letters.delete(letter);
            letters.flush();
            press.discard(letter);
        });
    }

    /** Whether the decision letter waits for a release. */
    @Transactional(readOnly = true)
    public boolean isHeld(CaseNumber caseNumber) {
        return letters.findByCaseNumberAndKindAndAbout(caseNumber, LetterKind.DECISION, ONCE).filter(Letter::isWaiting).isPresent();
    }

    /**
     * Tells the party that a decision is there (forvaltningsloven § 27, eForvaltningsforskriften § 8); writes the letter first if need be. One
     * that waited is dated the day it goes out, and says what the template and the law say that day.
     */
    @Transactional
    public void notifyApplicant(CaseNumber caseNumber) {
        Letter letter = written(caseNumber, LetterKind.DECISION, ONCE);
        if (!letter.isSent() && letter.isHeld()) {
            press.bringUpToDate(letter);
        }
        send(letter);
    }

    /** Writes and sends a letter that needs no more than its kind and what it is about; once. */
    @Transactional
    public void deliver(CaseNumber caseNumber, LetterKind kind, String about) {
        send(written(caseNumber, kind, about));
    }

    /** Tells the party that the case takes longer (forvaltningsloven § 11 a). */
    @Transactional
    public void sendPreliminaryReply(CaseNumber caseNumber) {
        send(written(caseNumber, LetterKind.PRELIMINARY_REPLY, ONCE));
    }

    /** A letter of which a case may have several, one for each occasion. */
    @Transactional
    public void sendOnce(CaseNumber caseNumber, LetterKind kind, String about) {
        send(written(caseNumber, kind, about));
    }

    /** Tells the party once more of a letter nobody has opened (eForvaltningsforskriften § 8). Opened meanwhile, or told already, it does nothing. */
    @Transactional
    public void renewNotice(UUID id) {
        Letter letter = get(id);
        if (letter.openedAt() == null && letter.noticeRenewedAt() == null) {
            notices.remind(letter, sources.facts(letter.caseNumber()));
            letter.noticeRenewed(time.now());
            events.publishEvent(new Letter.NoticeRenewed(letter.caseNumber(), letter.kind()));
        }
    }

    /** One letter, for the process; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Letter get(UUID id) {
        return letters.findById(id).orElseThrow(() -> new NotFound("letter " + id));
    }

    /** The case's newest letter of a kind, written or sent; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(CaseNumber caseNumber, LetterKind kind) {
        return letters.findFirstByCaseNumberAndKindOrderByCreatedAtDesc(caseNumber, kind);
    }

    /** The case's letter of a kind about one of several things; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(CaseNumber caseNumber, LetterKind kind, String about) {
        return letters.findByCaseNumberAndKindAndAbout(caseNumber, kind, about);
    }

    /** Every letter with a decision after an award that was sent, the oldest first; asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<Letter> ofLaterDecisions() {
        return letters.findByKindInAndSentAtIsNotNullOrderBySentAt(LetterKind.ofLaterDecisions());
    }

    /** Whether the party has been told of the letter; no more is read than that. */
    @Transactional(readOnly = true)
    public boolean isSent(CaseNumber caseNumber, LetterKind kind) {
        return letters.existsByCaseNumberAndKindAndSentAtIsNotNull(caseNumber, kind);
    }

    /** All letters of a case, oldest first; asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<Letter> of(CaseNumber caseNumber) {
        return letters.findByCaseNumberOrderByCreatedAt(caseNumber);
    }

    private Letter written(CaseNumber caseNumber, LetterKind kind, String about) {
        return letters.findByCaseNumberAndKindAndAbout(caseNumber, kind, about).orElseGet(() -> letters.save(press.write(caseNumber, kind, about)));
    }

    private void send(Letter letter) {
        if (letter.isSent()) {
            return;
        }
        notices.announce(letter, sources.facts(letter.caseNumber()));
        letter.sent(time.now());
        events.publishEvent(new Letter.Sent(letter.caseNumber(), letter.kind(), letter.about()));
    }
}
