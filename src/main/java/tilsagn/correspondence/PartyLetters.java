package tilsagn.correspondence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealedDecision;
import tilsagn.application.Cases;
import tilsagn.application.PartyDocument;
import tilsagn.application.PartyDocuments;
import tilsagn.core.AppealDeadline;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/**
 * Letters as the party sees them: those that were sent, and only for people who may act for the organisation.
 * Opening one is noted the first time, with who it was, because the time for an appeal runs from there (eForvaltningsforskriften § 8).
 */
@Service
public class PartyLetters implements PartyDocuments {

    private final LetterRepository letters;
    private final Cases cases;
    private final Organisations organisations;
    private final LegalBases legalBases;
    private final AppealTimes appealTimes;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    PartyLetters(LetterRepository letters, Cases cases, Organisations organisations, LegalBases legalBases, AppealTimes appealTimes,
                 BusinessTime time, ApplicationEventPublisher events) {
        this.appealTimes = appealTimes;
        this.letters = letters;
        this.cases = cases;
        this.organisations = organisations;
        this.legalBases = legalBases;
        this.time = time;
        this.events = events;
    }

    /** The letter, noted as opened. Refuses with 404 whoever may not act for the party, and a letter that was not sent. */
    @Transactional
    public Letter openAsParty(User user, UUID id) {
        Letter letter = letters.findById(id).filter(Letter::isSent).filter(found -> isParty(user, found))
            .orElseThrow(() -> new NotFound("letter " + id));
        if (letter.openedAt() == null && letters.opened(id, time.now(), user.username()) == 1) {
            events.publishEvent(new Letter.Opened(letter.caseNumber(), letter.kind(), letter.about()));
        }
        return letters.findById(id).orElseThrow();
    }

    /** The last day to appeal: known once a decision or dismissal has been opened, empty before that, for a receipt, and where the time was interrupted. */
    @Transactional(readOnly = true)
    public Optional<AppealDeadline> appealDeadline(Letter letter) {
        if (letter.openedAt() == null || !letter.kind().isAppealable() || isInterrupted(letter)) {
            return Optional.empty();
        }
        int days = legalBases.appealDays(letter.openedAt().atZone(BusinessTime.ZONE).toLocalDate());
        return Optional.of(AppealDeadline.after(letter.openedAt(), days));
    }

    // Nothing can be appealed of a letter that gave the party what it asked for. Once the party has asked for reasons, its time runs from the letter that gives them (forvaltningsloven § 24).
    private boolean isInterrupted(Letter letter) {
        if (letter.kind().laterDecision().isPresent()) {
            AppealedDecision subject = letter.kind().laterDecision().get();
            return appealTimes.of(letter.caseNumber(), subject, letter.about()).filter(running -> running.askedAt() == null).isEmpty();
        }
        boolean first = letter.kind() == LetterKind.DECISION || letter.kind() == LetterKind.DISMISSAL;
        return first && appealTimes.of(letter.caseNumber()).filter(running -> running.askedAt() != null).isPresent();
    }

    /** Which time to appeal a letter's decision has, for the link to its appeal; empty where it has none. */
    @Transactional(readOnly = true)
    public Optional<UUID> appealTimeOf(Letter letter) {
        return letter.kind().laterDecision().map(subject -> appealTimes.of(letter.caseNumber(), subject, letter.about()))
            .orElseGet(() -> appealTimes.of(letter.caseNumber())).map(AppealTime::id);
    }

    /** The application a letter is about, for links beside it. */
    @Transactional(readOnly = true)
    public UUID applicationOf(Letter letter) {
        return cases.get(letter.caseNumber()).id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartyDocument> of(CaseNumber caseNumber) {
        return letters.findByCaseNumberOrderByCreatedAt(caseNumber).stream().filter(Letter::isSent)
            .sorted(Comparator.comparing(Letter::sentAt).reversed())
            .map(letter -> new PartyDocument("correspondence.kind." + letter.kind(), "/applications/letters/" + letter.id(),
                letter.sentAt())).toList();
    }

    private boolean isParty(User user, Letter letter) {
        return organisations.mayActFor(user, cases.get(letter.caseNumber()).organisationNumber());
    }
}
