package tilsagn.assessment;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How the formal check ended.
 *
 * @param outcome admitted or dismissed
 * @param reason  why it was dismissed, in words for the applicant; {@code null} when admitted
 * @param by      login name of the advisor
 * @param at      when
 */
@Embeddable
public record FormalOutcome(@Enumerated(EnumType.STRING) @Column(name = "formal_outcome") FormalCheck.Outcome outcome,
    @Column(name = "formal_reason") String reason, @Column(name = "formal_by") String by, @Column(name = "formal_at") Instant at) {
}
