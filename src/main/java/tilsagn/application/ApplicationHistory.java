package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import tilsagn.account.Language;
import tilsagn.core.Refusal;

/** What has become of an application beside its status: where it came from, when it was admitted, that it was taken back. */
@MappedSuperclass
abstract class ApplicationHistory extends ApplicationForm {

    private Instant admittedAt;
    @Embedded
    private Withdrawal withdrawal;
    private UUID copiedFrom;

    protected ApplicationHistory() {
    }

    ApplicationHistory(Language standard) {
        super(standard);
    }

    void admittedAt(Instant now) {
        admittedAt = now;
    }

    void withdrawnBy(Withdrawal taken) {
        withdrawal = taken;
    }

    void isCopyOf(UUID source) {
        copiedFrom = source;
    }

    /** When the formal check was passed; {@code null} until then. */
    public Instant admittedAt() {
        return admittedAt;
    }

    /** When, by whom and why it was taken back; {@code null} otherwise. */
    public Withdrawal withdrawal() {
        return withdrawal;
    }

    /** The application this draft was copied from, or {@code null}. */
    public UUID copiedFrom() {
        return copiedFrom;
    }

    /** For whoever is about to work on it. Refuses {@code application.withdrawn}. */
    public void requireNotWithdrawn() {
        if (withdrawal != null) {
            throw Refusal.conflict("application.withdrawn");
        }
    }
}
