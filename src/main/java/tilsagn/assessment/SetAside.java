package tilsagn.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseNumber;

/**
 * What no longer counts on a case because one person turned out to have a conflict: their sheet if it was handed in, and the consensus and
 * the recommendation that were built on it or written by them; or a recommendation that whoever decides gave back. Kept for the archive,
 * read by nobody who assesses (but for the comment it came back with), never changed.
 */
@Entity
@Table(name = "set_aside")
class SetAside {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String becauseOf;
    private Instant setAsideAt;
    private Instant sheetSubmittedAt;
    @ElementCollection
    @CollectionTable(name = "set_aside_score", joinColumns = @JoinColumn(name = "set_aside_id"))
    private List<SheetScore> scores = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "set_aside_note", joinColumns = @JoinColumn(name = "set_aside_id"))
    @MapKeyColumn(name = "criterion")
    private Map<String, AgreedScore> consensus = new HashMap<>();
    private String consensusBy;
    private Instant consensusAt;
    @Embedded
    private Recommendation recommendation;
    private String returnedNote;

    protected SetAside() {
    }

    SetAside(CaseNumber caseNumber, String becauseOf, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.becauseOf = becauseOf;
        this.setAsideAt = at;
    }

    void keep(ScoreSheet sheet) {
        sheetSubmittedAt = sheet.submittedAt();
        scores.addAll(sheet.scores());
    }

    /** It came back from whoever decides, with this comment; nobody had a conflict. */
    SetAside returned(String note) {
        returnedNote = note;
        return this;
    }

    void keepConsensus(Map<String, AgreedScore> notes, String by, Instant at) {
        consensus.putAll(notes);
        consensusBy = by;
        consensusAt = at;
    }

    void keep(Recommendation recommended) {
        recommendation = recommended;
    }

    String becauseOf() {
        return becauseOf;
    }

    Instant at() {
        return setAsideAt;
    }

    /** Whether a sheet that was handed in is among it: then a place is free. */
    boolean hasSheet() {
        return sheetSubmittedAt != null;
    }

    List<SheetScore> scores() {
        return List.copyOf(scores);
    }

    String returnedNote() {
        return returnedNote;
    }

    Recommendation recommendation() {
        return recommendation;
    }
}
