package tilsagn.assessment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseNumber;

/**
 * One person's word on whether they are impartial on one case (fvl §§ 6–8). Given once; it is never changed, because what followed from it
 * happened already.
 */
@Entity
@Table(name = "impartiality_declaration")
public class ImpartialityDeclaration {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String username;
    private boolean impartial;
    private String reason;
    private Instant declaredAt;

    /** For Hibernate. */
    protected ImpartialityDeclaration() {
    }

    ImpartialityDeclaration(CaseNumber caseNumber, String username, boolean impartial, String reason, Instant declaredAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.username = username;
        this.impartial = impartial;
        this.reason = reason;
        this.declaredAt = declaredAt;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    public String username() {
        return username;
    }

    public boolean impartial() {
        return impartial;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
