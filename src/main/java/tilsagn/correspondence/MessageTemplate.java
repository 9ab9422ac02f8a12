package tilsagn.correspondence;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import tilsagn.account.Language;
import tilsagn.account.User;

/**
 * Something a county often writes to applicants, in both written standards. It was set up here until somebody at the county changes it;
 * then it is the county's own. A removed one is no longer offered.
 */
@Entity
@Table(name = "message_template")
public class MessageTemplate {

    /** Longest name (characters). */
    public static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private long version;
    private String county;
    private String name;
    @Column(length = CaseMessage.LONGEST)
    private String textNb;
    @Column(length = CaseMessage.LONGEST)
    private String textNn;
    private String changedBy;
    private Instant changedAt;
    private Instant removedAt;

    protected MessageTemplate() {
    }

    MessageTemplate(String county) {
        this.county = county;
    }

    /** @return itself */
    MessageTemplate write(Content content, User by, Instant now) {
        name = content.name();
        textNb = content.textNb();
        textNn = content.textNn();
        changedBy = by.username();
        changedAt = now;
        return this;
    }

    void remove(User by, Instant now) {
        if (removedAt == null) {
            changedBy = by.username();
            removedAt = now;
        }
    }

    String text(Language standard) {
        return standard == Language.NN ? textNn : textNb;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whether nobody at the county has changed it. */
    public boolean isConfigured() {
        return changedBy == null;
    }

    /** What can be written in it. */
    public Content content() {
        return new Content(name, textNb, textNn);
    }

    /** Name and text in both standards. */
    public record Content(String name, String textNb, String textNn) {
    }
}
