package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import tilsagn.account.User;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.document.Received;
import tilsagn.document.ScanResult;

/**
 * Something an advisor did for a party that phoned or wrote: who did it and for whom, what was said, how and on which day, and the file that
 * shows it. Written once, in the transaction of the deed itself, and never changed.
 */
@Entity
@Immutable
@Table(name = "application_on_behalf")
public class BehalfDeed {

    @Id
    private UUID id;
    private UUID applicationId;
    private CaseNumber caseNumber;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String onBehalfOf;
    private String saidBy;
    @Column(length = PartyWord.LONGEST)
    private String said;
    @Enumerated(EnumType.STRING)
    private PartyWord.Channel channel;
    private LocalDate saidOn;
    private String registeredBy;
    private String registeredByName;
    private Instant registeredAt;
    private UUID fileId;
    private String fileName;
    private String contentType;
    @Column(name = "size")
    private long bytes;
    private String sha256;
    @Enumerated(EnumType.STRING)
    private ScanResult scan;
    private Integer contentVersion;

    protected BehalfDeed() {
    }

    BehalfDeed(Kind kind, GrantApplication application, PartyWord word, User by, Instant now) {
        id = UUID.randomUUID();
        this.kind = kind;
        applicationId = application.id();
        caseNumber = application.caseNumber();
        onBehalfOf = application.organisationName();
        saidBy = word.saidBy();
        said = word.said();
        channel = word.channel();
        saidOn = word.saidOn();
        registeredBy = by.username();
        registeredByName = by.name();
        registeredAt = now;
        contentVersion = kind.sendsAVersion() ? application.contentVersion() : null;
    }

    /** Takes the file that shows it. @return itself */
    BehalfDeed shownBy(UUID file, Received received) {
        fileId = file;
        fileName = received.name();
        contentType = received.contentType();
        bytes = received.size();
        sha256 = received.sha256();
        scan = received.scan();
        return this;
    }

    /** What was done. Words: {@code application.behalf.kind.*}. */
    public enum Kind {
        /** The answer to a deficiency notice was written and sent. */
        ANSWER,
        /** Longer time to answer the notice was taken. */
        MORE_TIME,
        /** Whom to reach was corrected, as a new version. */
        CONTACT,
        /** The application was taken back. */
        WITHDRAWAL;

        boolean sendsAVersion() {
            return this == ANSWER || this == CONTACT;
        }
    }

    UUID applicationId() {
        return applicationId;
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Kind kind() {
        return kind;
    }

    /** The organisation it was done for, as it was called then. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    /** Who of the party said it. */
    public String saidBy() {
        return saidBy;
    }

    public String said() {
        return said;
    }

    public PartyWord.Channel channel() {
        return channel;
    }

    public LocalDate saidOn() {
        return saidOn;
    }

    /** Name of the advisor. */
    public String registeredByName() {
        return registeredByName;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    UUID fileId() {
        return fileId;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    /** Size of the file in bytes. */
    public long size() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    /** Whether the file was looked through for viruses. */
    public ScanResult scan() {
        return scan;
    }

    /** The version it sent; {@code null} where it sent none. */
    public Integer contentVersion() {
        return contentVersion;
    }

    /**
     * An advisor did something on the party's behalf. Comes after the deed's own events, in the same transaction.
     *
     * @param formerEmail whom the application named before this deed, who is told too; may be {@code null}
     */
    public record Registered(CaseNumber caseNumber, UUID id, Kind kind, String onBehalfOf, String saidBy, PartyWord.Channel channel, LocalDate saidOn,
                             String formerEmail) implements CaseEvent {

        static Registered of(BehalfDeed deed, String formerEmail) {
            return new Registered(deed.caseNumber, deed.id, deed.kind, deed.onBehalfOf, deed.saidBy, deed.channel, deed.saidOn, formerEmail);
        }

        @Override
        public String what() {
            return "behalf." + kind;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("onBehalfOf", onBehalfOf, "saidBy", saidBy, "channel", channel.name(), "saidOn", OpenFields.day(saidOn));
        }
    }
}
