package tilsagn.correspondence;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

/** What somebody asked to see, who they said they were, and how and when it came. Written once. */
@MappedSuperclass
public abstract class DocumentRequestWish {

    /** Longest wish (characters). */
    public static final int LONGEST_WISH = 4000;

    private String askedNumber;
    private String askedName;
    private String askedEmail;
    @Column(length = LONGEST_WISH)
    private String wish;
    private String language;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private Instant receivedAt;
    private String registeredBy;

    protected DocumentRequestWish() {
    }

    DocumentRequestWish(NewDocumentRequest asked, Instant receivedAt) {
        this.askedNumber = asked.number();
        this.askedName = asked.name();
        this.askedEmail = asked.email();
        this.wish = asked.wish();
        this.language = asked.language() == null ? null : asked.language().getLanguage();
        this.channel = asked.channel();
        this.registeredBy = asked.registeredBy();
        this.receivedAt = receivedAt;
    }

    /** How it came. Words: {@code correspondence.access.channel.*}. */
    public enum Channel {
        /** On the public form. */
        FORM,
        /** By e-mail. */
        EMAIL,
        /** On the telephone. */
        PHONE,
        /** On paper. */
        LETTER,
        /** Somebody came by. */
        VISIT
    }

    /** What was typed as the case's number; {@code null} where nothing was. */
    public String askedNumber() {
        return askedNumber;
    }

    /** {@code null} for whoever did not say. */
    public String askedName() {
        return askedName;
    }

    /** {@code null} where the answer is sent another way. */
    public String askedEmail() {
        return askedEmail;
    }

    public String wish() {
        return wish;
    }

    /** The language the form was read in; {@code null} where there was no form. */
    public Locale language() {
        return language == null ? null : Locale.forLanguageTag(language);
    }

    public Channel channel() {
        return channel;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
