package tilsagn.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import tilsagn.account.RegisteredOrganisation;

/** What the register had said about the applicant when the application was sent. The register goes on changing; this does not. */
@Entity
@Table(name = "application_register_snapshot")
class RegisterSnapshot {

    @Id
    private UUID applicationId;
    @Enumerated(EnumType.STRING)
    private ApplicantFacts.Certainty certainty;
    private Instant takenAt;
    @Embedded
    private RegisteredOrganisation said;

    protected RegisterSnapshot() {
    }

    RegisterSnapshot(UUID applicationId, ApplicantFacts facts, Instant takenAt) {
        this.applicationId = applicationId;
        this.certainty = facts.certainty();
        this.said = facts.said().orElse(null);
        this.takenAt = takenAt;
    }

    ApplicantFacts facts() {
        return new ApplicantFacts(certainty, Optional.ofNullable(said));
    }

    Instant takenAt() {
        return takenAt;
    }
}
