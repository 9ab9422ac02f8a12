package tilsagn.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tilsagn.account.Language;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * A letter on a case. It is <em>written</em> (words and PDF fixed), then <em>sent</em> (the party has been told that it is there),
 * then <em>opened</em> the first time somebody who may act for the party reads it. The county must be able to show when the party
 * had access to a decision (eForvaltningsforskriften § 8); the time for an appeal runs from there.
 */
@Entity
@Table(name = "letter")
public class Letter {

    @Id
    private UUID id;

    @Version
    private Long version;

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private String about;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String subject;

    @Convert(converter = LetterTextConverter.class)
    @Column(name = "content", length = MOST_CHARACTERS)
    private LetterText text;

    private UUID documentId;
    private Instant createdAt;
    private Instant sentAt;
    private Instant openedAt;
    private String openedBy;
    private Instant noticeRenewedAt;
    private UUID callId;
    private boolean held;
    private Instant releasedAt;
    private String releasedBy;
    private UUID templateVersionId;

    /** Room for the words of a letter as JSON. */
    static final int MOST_CHARACTERS = 200_000;
    private static final int LONGEST_SUBJECT = 400;

    protected Letter() {
    }

    Letter(CaseNumber caseNumber, UUID callId, LetterKind kind, String about, Language language, Paper paper, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.callId = callId;
        this.kind = kind;
        this.about = about;
        this.language = language;
        write(paper, createdAt);
    }

    /** What a letter consists of: its words, its PDF, and the template it was written by or {@code null}. */
    record Paper(LetterText text, UUID documentId, UUID templateVersionId) {
    }

    private void write(Paper paper, Instant at) {
        text = paper.text();
        subject = paper.text().title().substring(0, Math.min(LONGEST_SUBJECT, paper.text().title().length()));
        documentId = paper.documentId();
        templateVersionId = paper.templateVersionId();
        createdAt = at;
    }

    /** Writes it anew, which only a letter that nobody has been told of can be. */
    void writeAgain(Paper paper, Instant now) {
        if (isSent()) {
            throw new IllegalStateException("letter " + id + " is sent");
        }
        write(paper, now);
    }

    /** It waits until somebody releases it. */
    void hold() {
        held = true;
    }

    /** It may go out. @return whether that was news */
    boolean release(String by, Instant now) {
        boolean news = isWaiting();
        if (news) {
            releasedAt = now;
            releasedBy = by;
        }
        return news;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    void noticeRenewed(Instant now) {
        noticeRenewedAt = now;
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public LetterKind kind() {
        return kind;
    }

    /** The call the case belongs to. */
    public UUID callId() {
        return callId;
    }

    /** Whether it was to wait for a release. */
    public boolean isHeld() {
        return held;
    }

    /** Whether it still waits for a release. */
    public boolean isWaiting() {
        return held && releasedAt == null && sentAt == null;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    /** The version of the template it was written by; {@code null} for the standard words of the house. */
    public UUID templateVersionId() {
        return templateVersionId;
    }

    /** Which of several occasions it is about; empty where a case has one letter of the kind. */
    public String about() {
        return about;
    }

    public Language language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public LetterText text() {
        return text;
    }

    public UUID documentId() {
        return documentId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Login name of the person who opened it first, on behalf of the party. */
    public String openedBy() {
        return openedBy;
    }

    /** When the party was told once more, because nobody had opened it; {@code null} otherwise. */
    public Instant noticeRenewedAt() {
        return noticeRenewedAt;
    }

    /** The party was told once more of a letter nobody had opened (eForvaltningsforskriften § 8). */
    public record NoticeRenewed(CaseNumber caseNumber, LetterKind kind) implements CaseEvent {

        @Override
        public String what() {
            return "letter.notice-renewed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind.name());
        }
    }

    /** The party was told that a letter is there. */
    public record Sent(CaseNumber caseNumber, LetterKind kind, String about) implements CaseEvent {

        @Override
        public String what() {
            return "letter.sent";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind.name());
        }
    }

    /** Somebody who may act for the party read the letter for the first time. */
    public record Opened(CaseNumber caseNumber, LetterKind kind, String about) implements CaseEvent {

        @Override
        public String what() {
            return "letter.opened";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind.name());
        }
    }

    /** A manager let the letter out; the party is told next. */
    public record Released(CaseNumber caseNumber, String releasedBy) implements CaseEvent {

        @Override
        public String what() {
            return "letter.released";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("releasedBy", releasedBy);
        }
    }
}
