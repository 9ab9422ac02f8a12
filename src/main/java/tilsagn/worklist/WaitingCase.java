package tilsagn.worklist;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A case on hold, and since when; it is kept apart from the items, because new ones may open meanwhile. */
@Entity
@Table(name = "work_item_waiting")
class WaitingCase {

    @Id
    private String caseNumber;
    private Instant since;

    protected WaitingCase() {
    }

    WaitingCase(String caseNumber, Instant since) {
        this.caseNumber = caseNumber;
        this.since = since;
    }

    Instant since() {
        return since;
    }
}
