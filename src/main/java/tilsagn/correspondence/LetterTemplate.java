package tilsagn.correspondence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.account.Language;
import tilsagn.account.User;
import tilsagn.decision.Outcome;

/**
 * A version of a county's template for decision letters, for one scheme and one outcome, in both written standards. Once written it is never
 * changed: the newest counts for letters that are not sent, and each letter tells by which it was written.
 */
@Entity
@Table(name = "letter_template_version")
public class LetterTemplate {

    @Id
    private UUID id;
    private String county;
    private String schemeCode;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private int number;
    @Convert(converter = LetterWordsConverter.class)
    @Column(length = LONGEST)
    private LetterWords wordsNb;
    @Convert(converter = LetterWordsConverter.class)
    @Column(length = LONGEST)
    private LetterWords wordsNn;
    private String writtenBy;
    private String writtenByName;
    private Instant writtenAt;

    private static final int LONGEST = 10_000;

    protected LetterTemplate() {
    }

    LetterTemplate(Place place, int number, Content content, User by, Instant now) {
        this.id = UUID.randomUUID();
        this.county = place.county();
        this.schemeCode = place.scheme();
        this.outcome = place.outcome();
        this.number = number;
        this.wordsNb = content.nb();
        this.wordsNn = content.nn();
        this.writtenBy = by.username();
        this.writtenByName = by.name();
        this.writtenAt = now;
    }

    LetterWords words(Language standard) {
        return standard == Language.NN ? wordsNn : wordsNb;
    }

    public UUID id() {
        return id;
    }

    /** Which letters it is for. */
    public Place place() {
        return new Place(county, schemeCode, outcome);
    }

    /** From 1; the standard words of the house have none. */
    public int number() {
        return number;
    }

    public Content content() {
        return new Content(wordsNb, wordsNn);
    }

    /** Name of whoever wrote it, as it was then. */
    public String writtenByName() {
        return writtenByName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Which letters a template is for. */
    public record Place(String county, String scheme, Outcome outcome) {
    }

    /** The words in both standards. */
    public record Content(LetterWords nb, LetterWords nn) {

        Content plain() {
            return new Content(nb.plain(), nn.plain());
        }

        /** In one of the standards. */
        public LetterWords in(Language standard) {
            return standard == Language.NN ? nn : nb;
        }
    }
}
