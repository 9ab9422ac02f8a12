package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import tilsagn.account.Language;
import tilsagn.core.Refusal;

/** What has become of an application beside its status: where it came from, when it was admitted, that it was taken back. */
@MappedSuperclass
abstract class ApplicationHistory extends ApplicationForm {

    private Instant admittedAt;
    @Embedded
    private Withdrawal withdrawal;
    private UUID copiedFrom;
    private int contentVersion = 1;
    private Instant resubmittedAt;
    private String resubmittedBy;
    private UUID revises;
    private UUID versionOf;
    private UUID answersNotice;
    private Instant countedFrom;
    private Instant partyToldAt;

    protected ApplicationHistory() {
    }

    ApplicationHistory(Language standard) {
        super(standard);
    }

    void admittedAt(Instant now) {
        admittedAt = now;
    }

    void withdrawnBy(Withdrawal taken) {
        withdrawal = taken;
    }

    void isCopyOf(UUID source) {
        copiedFrom = source;
    }

    void revises(UUID sent) {
        revises = sent;
    }

    /** What it is the next version of was sent without it, or it was thrown away. */
    void revisesNothing() {
        revises = null;
    }

    void answers(UUID notice) {
        answersNotice = notice;
    }

    void countedFrom(Instant moment) {
        countedFrom = moment;
    }

    void partyToldAt(Instant moment) {
        partyToldAt = moment;
    }

    /** A new version was sent; the one before lies in the other row from now on. */
    void countsInANewVersion(ApplicationHistory before, UUID own, SentVersion sent) {
        before.contentVersion = contentVersion;
        before.versionOf = own;
        before.revises = null;
        contentVersion = sent.version();
        resubmittedAt = sent.sentAt();
        resubmittedBy = sent.sentBy();
    }

    /** Which version it is, from 1. */
    public int contentVersion() {
        return contentVersion;
    }

    /** When the version that counts was sent; {@code null} as long as that is the first. */
    public Instant resubmittedAt() {
        return resubmittedAt;
    }

    /** Login name of who sent it. */
    String resubmittedBy() {
        return resubmittedBy;
    }

    /** The sent application this draft is to be the next version of, or {@code null}. */
    public UUID revises() {
        return revises;
    }

    /** The application this is an earlier version of, or {@code null}. Then nobody opens it by itself. */
    public UUID versionOf() {
        return versionOf;
    }

    /** The deficiency notice that is answered in this draft, or {@code null} for every other. */
    public UUID answersNotice() {
        return answersNotice;
    }

    /** What it counts from when the last version was an answer to a deficiency notice; else {@code null}. */
    Instant countedFrom() {
        return countedFrom;
    }

    /** When the party got the letter that its status stands in; {@code null} before that and where no letter says it. */
    Instant partyToldAt() {
        return partyToldAt;
    }

    /** When the formal check was passed; {@code null} until then. */
    public Instant admittedAt() {
        return admittedAt;
    }

    /** When, by whom and why it was taken back; {@code null} otherwise. */
    public Withdrawal withdrawal() {
        return withdrawal;
    }

    /** The application this draft was copied from, or {@code null}. */
    public UUID copiedFrom() {
        return copiedFrom;
    }

    /** For whoever is about to work on it. Refuses {@code application.withdrawn}. */
    public void requireNotWithdrawn() {
        if (withdrawal != null) {
            throw Refusal.conflict("application.withdrawn");
        }
    }
}
