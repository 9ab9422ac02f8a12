package tilsagn.application;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;

/** That somebody looked at a sign of overlap and found none. Written once; a sign that rests on something else gets a row of its own. */
@Entity
@Table(name = "overlap_dismissal")
class OverlapDismissal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private CaseNumber caseNumber;
    private String sign;
    private String basisHash;
    private String note;
    private String dismissedBy;
    private String byName;
    private Instant dismissedAt;

    protected OverlapDismissal() {
    }

    OverlapDismissal(CaseNumber caseNumber, Overlap overlap, String note, User by, Instant now) {
        this.caseNumber = caseNumber;
        this.sign = overlap.sign();
        this.basisHash = overlap.basisHash();
        this.note = note;
        this.dismissedBy = by.username();
        this.byName = by.name();
        this.dismissedAt = now;
    }

    Overlap.Dismissed told() {
        return new Overlap.Dismissed(sign, basisHash, note, byName, dismissedAt);
    }
}
