package tilsagn.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tilsagn.core.CaseNumber;

/**
 * An e-mail as it went out, or as it failed to: the county can say what a party was told and when, whatever became of the mail server's
 * log.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

    private static final int LONGEST_FAILURE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String mailKey;
    private CaseNumber caseNumber;
    private String sender;
    private String recipient;
    private String subject;

    @Column(length = 10_000)
    private String body;

    private String link;
    private Instant createdAt;
    private Instant sentAt;
    private Instant failedAt;
    private String failure;

    protected OutgoingMail() {
    }

    OutgoingMail(Mail mail, String sender, Instant now) {
        this.mailKey = mail.key();
        this.caseNumber = mail.caseNumber();
        this.sender = sender;
        this.recipient = mail.recipient();
        this.subject = mail.subject();
        this.body = mail.body();
        this.link = mail.link();
        this.createdAt = now;
    }

    void sent(Instant now) {
        sentAt = now;
        failedAt = null;
        failure = null;
    }

    void failed(Instant now, String why) {
        failedAt = now;
        failure = why == null ? "" : why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    }

    Mail again() {
        return new Mail(mailKey, caseNumber, recipient, subject, body, link);
    }

    /** Whether it can be sent as it lies here: a link that opens a door is not kept, and must be asked for anew. */
    public boolean isComplete() {
        return !link.contains("…");
    }

    /** What the mail server said, or {@code null}. */
    public String failure() {
        return failure;
    }

    public Instant failedAt() {
        return failedAt;
    }

    public Long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public String sender() {
        return sender;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** The text as paragraphs of lines, for a page. */
    public List<List<String>> paragraphs() {
        return Arrays.stream(body.split("\\R{2,}")).map(paragraph -> paragraph.lines().toList()).toList();
    }

    public String link() {
        return link;
    }

    /** The link without the host: the mailbox page leads to the house it is shown by. */
    public String path() {
        return link.replaceFirst("^https?://[^/]+", "");
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
}
