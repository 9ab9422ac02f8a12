package tilsagn.worklist;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import tilsagn.core.CaseNumber;

/** One of the county's words on a case. */
@Entity
@Table(name = "worklist_case_tag")
class CaseTag {

    @EmbeddedId
    private Key key;
    private String county;

    protected CaseTag() {
    }

    CaseTag(Key key, String county) {
        this.key = key;
        this.county = county;
    }

    /** Which word on which case. */
    @Embeddable
    record Key(CaseNumber caseNumber, String code) implements Serializable {
    }
}
