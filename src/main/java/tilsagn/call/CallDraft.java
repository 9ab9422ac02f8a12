package tilsagn.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import tilsagn.core.Refusal;

/**
 * A call that is being set up by the county, before anybody outside may know of it. It is begun empty or as a copy of an earlier round, written
 * section by section, and ends in one of two ways: it is announced, when it lacks nothing, or it is thrown away. Afterwards it is only read.
 */
@Entity
@Table(name = "call_draft")
public class CallDraft {

    private static final int LONGEST_TITLE = 300;

    @Id
    private UUID id;
    @Version
    private Long version;
    private String county;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String title;
    private UUID copiedFrom;
    private int changes;
    private Instant begunAt;
    private Instant changedAt;
    private UUID announcedCall;

    protected CallDraft() {
    }

    CallDraft(String county, UUID copiedFrom, Instant now) {
        this.id = UUID.randomUUID();
        this.county = county;
        this.status = Status.BEING_WRITTEN;
        this.title = "";
        this.copiedFrom = copiedFrom;
        this.begunAt = now;
        this.changedAt = now;
    }

    /** Something of it was saved; refuses {@code call.draft.ended} once it was announced or thrown away. */
    void change(String newTitle, Instant now) {
        if (status != Status.BEING_WRITTEN) {
            throw Refusal.conflict("call.draft.ended");
        }
        title = newTitle.length() > LONGEST_TITLE ? newTitle.substring(0, LONGEST_TITLE) : newTitle;
        changes++;
        changedAt = now;
    }

    /** It became a call. */
    void announce(UUID call, Instant now) {
        change(title, now);
        status = Status.ANNOUNCED;
        announcedCall = call;
    }

    /** Nobody wants it any more. */
    void discard(Instant now) {
        change(title, now);
        status = Status.DISCARDED;
    }

    public UUID id() {
        return id;
    }

    public String county() {
        return county;
    }

    /** Its title in the county's language so far; may be empty. */
    public String title() {
        return title;
    }

    public Status status() {
        return status;
    }

    public boolean isBeingWritten() {
        return status == Status.BEING_WRITTEN;
    }

    /** The call it was copied from. */
    public Optional<UUID> copiedFrom() {
        return Optional.ofNullable(copiedFrom);
    }

    /** How often something of it was saved: whoever announces it says what they have read. */
    public int changes() {
        return changes;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The call it became. */
    public Optional<UUID> announcedCall() {
        return Optional.ofNullable(announcedCall);
    }

    /** How far it has come. */
    public enum Status {
        /** Somebody works on it. */
        BEING_WRITTEN,
        /** It is a call now. */
        ANNOUNCED,
        /** It was thrown away, and is kept out of sight. */
        DISCARDED
    }
}
