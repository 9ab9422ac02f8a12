package tilsagn.call;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import tilsagn.account.User;

/** Who did what to a draft, and when. Written once. */
@Entity
@Immutable
@Table(name = "call_draft_deed")
public class CallDraftDeed {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID draftId;
    @Enumerated(EnumType.STRING)
    private Kind deed;
    @Enumerated(EnumType.STRING)
    private DraftSection section;
    private Instant doneAt;
    private String doneBy;
    private String doneName;

    protected CallDraftDeed() {
    }

    CallDraftDeed(UUID draftId, Kind deed, DraftSection section, User user, Instant now) {
        this.draftId = draftId;
        this.deed = deed;
        this.section = section;
        this.doneAt = now;
        this.doneBy = user.username();
        this.doneName = user.name();
    }

    public Kind deed() {
        return deed;
    }

    /** The section that was saved, or {@code null}. */
    public DraftSection section() {
        return section;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneName() {
        return doneName;
    }

    /** What can be done to a draft. */
    public enum Kind {
        /** Begun with empty sections. */
        BEGUN,
        /** Begun as a copy of an earlier round. */
        COPIED,
        /** A section was saved. */
        SAVED,
        /** A section was saved although somebody else had saved it meanwhile; the other's text is gone. */
        OVERWRITTEN,
        /** It became a call. */
        ANNOUNCED,
        /** It was thrown away. */
        DISCARDED
    }
}
