package tilsagn.call;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.core.Words;

/** How an anchor sentence lies in the database. Beside the call and not in it: lists of calls have no use for 49 sentences each. */
@Entity
@Table(name = "call_anchor")
class AnchorRow {

    // Given by Hibernate: a row that has an id already is looked for before it is saved.
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;
    private UUID callId;
    private String criterion;
    private int step;
    private String nb;
    private String nn;
    private String en;
    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    protected AnchorRow() {
    }

    AnchorRow(UUID callId, Anchor anchor) {
        this.callId = callId;
        this.criterion = anchor.criterion();
        this.step = anchor.step();
        this.nb = anchor.sentence().nb();
        this.nn = anchor.sentence().nn();
        this.en = anchor.sentence().en();
        this.provenance = anchor.provenance();
    }

    Anchor anchor() {
        return new Anchor(criterion, step, new Words(nb, nn, en), provenance);
    }
}
