package tilsagn.application;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.FetchProfile;
import org.hibernate.annotations.FetchProfile.FetchOverride;
import tilsagn.account.Organisation;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.FetchPlan;
import tilsagn.core.Refusal;

/**
 * An organisation's application to a call.
 *
 * <p>Its life: a member of the organisation starts it as a <em>draft</em>. Every member may write in it, one section at a time; nobody at
 * the county can see it. It is <em>submitted</em> before the call's deadline, gets its case number, and its content is never changed
 * again but by a new version sent in time, whose draft then keeps the earlier one (<em>superseded</em>); a draft that was not sent when the deadline passed is <em>not submitted</em> and stays readable for the applicant; longer time, for
 * the organisation or for everybody, makes it a draft again. The county
 * asks for what is missing (<em>deficiency notice</em>), <em>admits</em> it or <em>dismisses</em> it at the formal check, it is <em>recommended</em>, goes to the body that decides, and when the
 * party has been told it is <em>granted</em>, <em>partially granted</em> or <em>rejected</em>. Until then the applicant may take it back
 * (<em>withdrawn</em>); a draft that was never sent may be <em>discarded</em>, which erases it.
 */
@FetchProfile(name = FetchPlan.TOUCHED, fetchOverrides = {
    @FetchOverride(entity = GrantApplication.class, association = "objectives", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "partners", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "costLines", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "financeLines", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "lines.activities", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "lines.risks", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "lines.aidHistory", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "lines.otherApplications", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "lines.businessSecrets", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = GrantApplication.class, association = "lines.answers", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY)})
@Entity
@Table(name = "grant_application")
public class GrantApplication extends ApplicationMilestones implements SubmissionWindow.Applied {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private Instant savedAt;
    private String submittedBy;
    private Instant submittedAt;
    private String contentHash;

    protected GrantApplication() {
    }

    GrantApplication(Call call, Organisation organisation, User starter, Instant now) {
        super(call, organisation, starter.username(), now);
        this.id = UUID.randomUUID();
        this.savedAt = now;
    }

    // The draft in which a deficiency notice is answered: everything as it was sent, in the name it was sent under.
    private GrantApplication(GrantApplication sent, Instant now) {
        super(sent, now);
        this.id = UUID.randomUUID();
        this.savedAt = now;
        takeAll(sent);
        revises(sent.id);
    }

    /** Writes one section; the others stay as they are. Refuses {@code application.not-a-draft} once it is sent or the deadline passed. */
    void write(SectionContent section, Instant now) {
        requireDraft();
        put(section);
        savedAt = now;
    }

    /** Takes over what its organisation is called and where it belongs; what was sent keeps the name it was sent under. */
    void appliesAs(Organisation organisation) {
        if (status() == ApplicationStatus.DRAFT && answersNotice() == null) {
            named(organisation);
        }
    }

    /** A file was attached, replaced or removed. Refuses {@code application.not-a-draft}, like all writing. */
    void attachmentsChanged(Instant now) {
        requireDraft();
        savedAt = now;
    }

    /** Whether it was read as its row is: another version means that somebody wrote since. */
    boolean isVersion(long row) {
        return version != null && version == row;
    }

    void requireDraft() {
        require("application.not-a-draft", ApplicationStatus.DRAFT);
    }

    /** Sends it. Refuses {@code application.deadline-passed} for a draft that was closed by the deadline. */
    Receipt submit(CaseNumber number, User sender, Instant now, String sha256) {
        require("application.deadline-passed", ApplicationStatus.DRAFT);
        becomes(ApplicationStatus.SUBMITTED);
        caseNumber = number;
        submittedBy = sender.username();
        submittedAt = now;
        contentHash = sha256;
        return receipt().orElseThrow();
    }

    /** Becomes the draft of the next version of what was sent. */
    void revise(GrantApplication sent) {
        takeAll(sent);
        revises(sent.id);
    }

    /**
     * A new version was sent in its place: it takes over what the draft holds, and the draft keeps the version that counted until now.
     * Reference, first time and case stay. Refuses {@code application.reopen.checked} once the formal check is done.
     */
    void resubmit(GrantApplication draft, SentVersion sent) {
        require("application.reopen.checked", ApplicationStatus.SUBMITTED);
        takeOver(draft, sent);
    }

    private void takeOver(GrantApplication draft, SentVersion sent) {
        draft.requireDraft();
        exchange(draft);
        exchangeName(draft);
        draft.ends(ApplicationStatus.SUPERSEDED, sent.sentAt());
        contentHash = sent.sha256();
        countsInANewVersion(draft, id, sent);
    }

    /** The draft of the answer to a deficiency notice. */
    GrantApplication answering(UUID notice, Instant now) {
        GrantApplication draft = new GrantApplication(this, now);
        draft.answers(notice);
        return draft;
    }

    /** The answer to a deficiency notice takes its place; it counts from when the application itself came. */
    void mend(GrantApplication draft, SentVersion sent) {
        require("application.deficiency.over", ApplicationStatus.DEFICIENCY_NOTICE);
        countedFrom(countsFrom());
        takeOver(draft, sent);
        becomes(ApplicationStatus.SUBMITTED);
    }

    /** The draft in which an advisor corrects something for the party. */
    GrantApplication correcting(Instant now) {
        return new GrantApplication(this, now);
    }

    /** The correction takes its place; status and the time it counts from stay. Refuses {@code application.behalf.not-now} after the decision. */
    void correct(GrantApplication draft, SentVersion sent) {
        if (!status().isUnderTreatment()) {
            throw Refusal.conflict("application.behalf.not-now");
        }
        countedFrom(countsFrom());
        takeOver(draft, sent);
    }

    /** The draft of an answer that was not sent in time; what was written stays readable. */
    void answerIsOver(Instant now) {
        if (status() == ApplicationStatus.DRAFT) {
            ends(ApplicationStatus.NOT_SUBMITTED, now);
        }
        revisesNothing();
    }

    /** Taken back. Refuses {@code application.withdraw.decided} once there is an outcome. @return false when it was taken back already */
    boolean withdraw(Withdrawal taken) {
        if (status() == ApplicationStatus.WITHDRAWN) {
            return false;
        }
        if (!status().isUnderTreatment()) {
            throw Refusal.conflict("application.withdraw.decided");
        }
        withdrawnBy(taken);
        ends(ApplicationStatus.WITHDRAWN, taken.withdrawnAt());
        return true;
    }

    /** Thrown away with all that was written. Refuses {@code application.discard.sent}. @return false when it was thrown away already */
    boolean discard(Instant now) {
        if (status() == ApplicationStatus.DISCARDED) {
            return false;
        }
        if (status().isSent() || status() == ApplicationStatus.SUPERSEDED) {
            throw Refusal.conflict("application.discard.sent");
        }
        erase();
        revisesNothing();
        ends(ApplicationStatus.DISCARDED, now);
        return true;
    }

    /** Whether somebody at the county tries out the form ({@link Trials}). */
    public boolean isTrial() {
        return organisationNumber().equals(Trials.APPLICANT);
    }

    /** The receipt, once it is sent. */
    public Optional<Receipt> receipt() {
        return submittedAt == null ? Optional.empty() : Optional.of(new Receipt(caseNumber, submittedAt, contentHash, contentVersion(), resubmittedAt(),
            countsFrom()));
    }

    public UUID id() {
        return id;
    }

    /** {@code null} until it is sent. */
    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** When it reached the server. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When what counts reached the server: what the deadline, a tie and a letter go by. An answer to a deficiency notice moves nothing. */
    public Instant countsFrom() {
        return countedFrom() == null ? lastSentAt() : countedFrom();
    }

    /** When the version that counts was sent. */
    public Instant lastSentAt() {
        return resubmittedAt() == null ? submittedAt : resubmittedAt();
    }

    /** Login name of who sent it first. */
    String submittedBy() {
        return submittedBy;
    }

    /** SHA-256 of what was sent. */
    public String contentHash() {
        return contentHash;
    }

    /** Login names of those who have done something with it. */
    Stream<String> people() {
        return Stream.of(startedBy(), submittedBy, resubmittedBy(), withdrawal() == null ? null : withdrawal().withdrawnBy()).filter(Objects::nonNull).distinct();
    }

    /** It was sent in time; its process starts in the same transaction. */
    public record Submitted(CaseNumber caseNumber, UUID applicationId, UUID callId, String county) implements CaseEvent {

        @Override
        public String what() {
            return "application.submitted";
        }
    }

    /** It passed the formal check. */
    public record Admitted(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "application.admitted";
        }
    }

    /** It was turned away at the formal check. */
    public record Dismissed(CaseNumber caseNumber, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "application.dismissed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }
}
