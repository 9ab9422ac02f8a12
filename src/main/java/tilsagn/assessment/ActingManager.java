package tilsagn.assessment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.core.CaseNumber;

/** Who the administrator chose to lead a case that no manager may lead. Never changed; the newest of a case counts, as long as it may. */
@Entity
@Table(name = "acting_manager")
class ActingManager {

    @Id
    private UUID id;
    private CaseNumber caseNumber;
    private String username;
    private String appointedBy;
    private Instant appointedAt;
    private String reason;

    /** For Hibernate. */
    protected ActingManager() {
    }

    ActingManager(CaseNumber caseNumber, String username, String appointedBy, Instant appointedAt, String reason) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.username = username;
        this.appointedBy = appointedBy;
        this.appointedAt = appointedAt;
        this.reason = reason;
    }

    String username() {
        return username;
    }
}
