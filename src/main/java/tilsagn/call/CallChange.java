package tilsagn.call;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import tilsagn.account.User;

/**
 * Something in an announced call was changed: what stood there before, what stands there since, why, and who did it. Written once; the
 * call's page shows every change to all, without the name.
 */
@Entity
@Immutable
@Table(name = "call_change")
public class CallChange implements Persistable<UUID> {

    @Id
    private UUID id;
    private UUID callId;
    @Column(name = "change_number")
    private int number;
    @Enumerated(EnumType.STRING)
    private CallPart part;
    private String oldWords;
    private String newWords;
    private String reason;
    private String changedBy;
    private String changedByName;
    private Instant changedAt;

    protected CallChange() {
    }

    CallChange(Call call, int number, What what, User user, Instant now) {
        this.id = UUID.randomUUID();
        this.callId = call.id();
        this.number = number;
        this.part = what.part();
        this.oldWords = what.before();
        this.newWords = what.after();
        this.reason = what.reason();
        this.changedBy = user.username();
        this.changedByName = user.name();
        this.changedAt = now;
    }

    /**
     * What is changed.
     *
     * @param before the words that stood there, {@code null} for an addition
     * @param after  the words that stand there now; of a meeting the instant it begins; {@code null} for a cancellation
     * @param reason why, {@code null} for an addition
     */
    record What(CallPart part, String before, String after, String reason) {

        static What added(CallPart part, String after) {
            return new What(part, null, after, null);
        }
    }

    @Override
    public UUID getId() {
        return id;
    }

    // Written once and never updated: always new when saved.
    @Override
    public boolean isNew() {
        return true;
    }

    public UUID callId() {
        return callId;
    }

    /** 1, 2 … within the call, in the order they were made. */
    public int number() {
        return number;
    }

    public CallPart part() {
        return part;
    }

    /** What stood there, or {@code null}. */
    public String before() {
        return oldWords;
    }

    /** What stands there since, or {@code null}. */
    public String after() {
        return newWords;
    }

    /** When an added meeting begins. */
    public Instant meetingAt() {
        return part == CallPart.MEETINGS ? Instant.parse(newWords) : null;
    }

    /** Why, in the county's words; public. {@code null} where something was added. */
    public String reason() {
        return reason;
    }

    /** Name of who did it, for the county's own pages. */
    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
