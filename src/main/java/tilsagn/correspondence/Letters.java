package tilsagn.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.document.Documents;
import tilsagn.document.PdfRenderer;
import tilsagn.document.StoredFile;

/**
 * The letters of a case, written and sent by the process. Every verb may be called again, since the engine repeats a step that failed:
 * a letter is written once, its notice goes out once.
 */
@Service
public class Letters {

    private static final String ONCE = "";

    private final LetterRepository letters;
    private final LetterSources sources;
    private final LetterWriter writer;
    private final LetterRenderer renderer;
    private final PdfRenderer pdf;
    private final Documents documents;
    private final Notices notices;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Letters(LetterRepository letters, LetterSources sources, LetterWriter writer, LetterRenderer renderer, PdfRenderer pdf,
            Documents documents, Notices notices, BusinessTime time, ApplicationEventPublisher events) {
        this.letters = letters;
        this.sources = sources;
        this.writer = writer;
        this.renderer = renderer;
        this.pdf = pdf;
        this.documents = documents;
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
        send(written(caseNumber, LetterKind.DISMISSAL, ONCE));
    }

    /** Asks the party for what is missing: as a letter, and as an e-mail that it is there. One for each deficiency notice of a case. */
    @Transactional
    public void sendDeficiencyNotice(CaseNumber caseNumber) {
        send(written(caseNumber, LetterKind.DEFICIENCY, sources.deficiency(caseNumber).id().toString()));
    }

    /** Writes the decision letter and its PDF. The party knows nothing before {@link #notifyApplicant}. */
    @Transactional
    public void issueDecisionLetter(CaseNumber caseNumber) {
        written(caseNumber, LetterKind.DECISION, ONCE);
    }

    /**
     * Tells the party that a decision is there (forvaltningsloven § 27, eForvaltningsforskriften § 8); writes the letter first if need be.
     */
    @Transactional
    public void notifyApplicant(CaseNumber caseNumber) {
        send(written(caseNumber, LetterKind.DECISION, ONCE));
    }

    /** Tells the party that the case takes longer (forvaltningsloven § 11 a). */
    @Transactional
    public void sendPreliminaryReply(CaseNumber caseNumber) {
        send(written(caseNumber, LetterKind.PRELIMINARY_REPLY, ONCE));
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
        return letters.findByCaseNumberAndKindAndAbout(caseNumber, kind, about).orElseGet(() -> write(caseNumber, kind, about));
    }

    private Letter write(CaseNumber caseNumber, LetterKind kind, String about) {
        LetterFacts facts = sources.facts(caseNumber);
        LetterText text = writer.write(facts, kind);
        byte[] paper = pdf.render(renderer.html(text), text.title(), Locale.forLanguageTag(text.language()));
        String name = caseNumber.value() + "-" + kind.name().toLowerCase(Locale.ROOT) + ".pdf";
        StoredFile file = documents.store(name, "application/pdf", paper, "letter");
        return letters.save(new Letter(caseNumber, kind, about, facts.language(), text, file.id(), time.now()));
    }

    private void send(Letter letter) {
        if (letter.isSent()) {
            return;
        }
        notices.announce(letter, sources.facts(letter.caseNumber()));
        letter.sent(time.now());
        events.publishEvent(new Letter.Sent(letter.caseNumber(), letter.kind()));
    }
}
