package tilsagn.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import tilsagn.account.User;
import tilsagn.core.Refusal;

/** A section of a draft as it was saved last, by whom and when. Its number grows by each saving, so that nobody overwrites what they have not read. */
@Entity
@Table(name = "call_draft_section")
class CallDraftSection {

    @Id
    private UUID id;
    private UUID draftId;
    @Enumerated(EnumType.STRING)
    private DraftSection section;
    private int version;
    private Instant savedAt;
    private String savedBy;
    private String savedByName;

    @ElementCollection
    @CollectionTable(name = "call_draft_field", joinColumns = @JoinColumn(name = "section_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "typed")
    private Map<String, String> fields = new HashMap<>();

    protected CallDraftSection() {
    }

    CallDraftSection(UUID draftId, DraftSection section) {
        this.id = UUID.randomUUID();
        this.draftId = draftId;
        this.section = section;
    }

    /** Takes over what was typed by somebody who had read the saving with this number; refuses {@code call.draft.somebody-else}. */
    void save(DraftText text, int seen, User user, Instant now) {
        if (version != seen) {
            throw Refusal.conflict("call.draft.somebody-else", savedByName, savedAt);
        }
        fields.keySet().retainAll(text.fields().keySet());
        fields.putAll(text.fields());
        version++;
        savedAt = now;
        savedBy = user.username();
        savedByName = user.name();
    }

    DraftSection section() {
        return section;
    }

    SavedSection saved() {
        return new SavedSection(new DraftText(fields), version, savedAt, savedByName);
    }
}
