package tilsagn.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseNumber;

/**
 * One assessor's scores of one case. Life: it comes into being when the person declares impartiality, and takes one of the case's
 * places; it is a draft until it is handed in, and is never changed after that. A row of its own, so that two people who write at the
 * same time cannot overwrite each other; the database refuses a second sheet of the same person and a second sheet in the same place.
 */
@Entity
@Table(name = "score_sheet")
class ScoreSheet {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String assessor;
    private int slot;
    private Instant savedAt;
    private Instant submittedAt;
    @ElementCollection
    @CollectionTable(name = "score", joinColumns = @JoinColumn(name = "sheet_id"))
    private List<SheetScore> scores = new ArrayList<>();

    protected ScoreSheet() {
    }

    ScoreSheet(CaseNumber caseNumber, String assessor, int slot) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.assessor = assessor;
        this.slot = slot;
    }

    void save(List<SheetScore> written, Instant at) {
        AssessmentRules.aSheetIsHandedInOnce(this);
        scores.clear();
        scores.addAll(written);
        savedAt = at;
    }

    void submit(List<SheetScore> written, Instant at) {
        save(written, at);
        submittedAt = at;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    String assessor() {
        return assessor;
    }

    int slot() {
        return slot;
    }

    Instant savedAt() {
        return savedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** How many criteria the assessor has come to a view on. */
    int judged() {
        return (int) scores.stream().filter(SheetScore::isJudged).count();
    }

    boolean isIn() {
        return submittedAt != null;
    }

    List<SheetScore> scores() {
        return scores.stream().sorted(Comparator.comparing(SheetScore::criterion)).toList();
    }
}
