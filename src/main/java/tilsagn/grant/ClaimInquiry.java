package tilsagn.grant;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the county has asked the party about a claim.
 *
 * @param answer {@code null} until the party has answered
 */
@Embeddable
public record ClaimInquiry(@Column(name = "question") String question, @Column(name = "asked_by") String askedBy,
                           @Column(name = "asked_at") Instant askedAt, @Column(name = "answer") String answer,
                           @Column(name = "answered_at") Instant answeredAt) {

    ClaimInquiry answered(String words, Instant at) {
        return new ClaimInquiry(question, askedBy, askedAt, words, at);
    }
}
