package tilsagn.worklist;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import tilsagn.core.CaseNumber;

/** A person who declared a conflict on a case: its items never appear in their queue (fvl § 6). */
@Entity
@Table(name = "work_item_exclusion")
class Exclusion {

    @EmbeddedId
    private Key key;

    protected Exclusion() {
    }

    Exclusion(Key key) {
        this.key = key;
    }

    /** Which case for whom. */
    @Embeddable
    record Key(CaseNumber caseNumber, String username) implements Serializable {
    }
}
