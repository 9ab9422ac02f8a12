package tilsagn.assessment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseNumber;

/**
 * One word on whether a person is impartial on one case (fvl §§ 6–8). Words are added and never changed, because what followed from each of
 * them happened already; the newest counts. Life: the person says {@link Word#IMPARTIAL} or {@link Word#CONFLICT} before reading; impartial
 * becomes a conflict whenever one comes to light; a conflict is {@link Word#CLEARED} by the head alone; when the parties of the case change,
 * those who had said they were impartial are {@link Word#ASKED_AGAIN}.
 */
@Entity
@Table(name = "impartiality_declaration")
public class ImpartialityDeclaration {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String username;
    private int wordNumber;
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Word word;
    private String reason;
    private String givenBy;
    private String parties;
    private Instant declaredAt;

    /** For Hibernate. */
    protected ImpartialityDeclaration() {
    }

    ImpartialityDeclaration(CaseNumber caseNumber, String username, int wordNumber, Said said, Instant declaredAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.username = username;
        this.wordNumber = wordNumber;
        this.word = said.word();
        this.reason = said.reason();
        this.givenBy = said.by();
        this.parties = said.parties();
        this.declaredAt = declaredAt;
    }

    /** What can be said. */
    public enum Word {
        /** The person is impartial. */
        IMPARTIAL,
        /** The person has a conflict: to them the case no longer exists. */
        CONFLICT,
        /** The head has decided that what was a conflict does not disqualify (fvl § 8). */
        CLEARED,
        /** Somebody new takes part: the earlier word no longer covers everybody. */
        ASKED_AGAIN;

        /** Whether the case is open to whoever has this as their newest word. */
        public boolean opens() {
            return this == IMPARTIAL || this == CLEARED;
        }
    }

    /**
     * A word with what belongs to it.
     *
     * @param reason  what the conflict is, why the head decided so, or who is new; {@code null} for a plain "impartial"
     * @param by      login name of who said it
     * @param parties who took part in the case when it was said
     */
    record Said(Word word, String reason, String by, String parties) {
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    public String username() {
        return username;
    }

    /** First, second … word of this person on this case. */
    int wordNumber() {
        return wordNumber;
    }

    public Word word() {
        return word;
    }

    public boolean impartial() {
        return word.opens();
    }

    /** For the head alone. */
    String reason() {
        return reason;
    }

    String givenBy() {
        return givenBy;
    }

    String parties() {
        return parties;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
