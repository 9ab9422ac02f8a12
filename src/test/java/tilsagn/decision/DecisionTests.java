package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** A decision's life: forwards only, each step once. */
class DecisionTests {

    private static final Instant NOW = Instant.parse("2022-10-12T10:00:00Z");
    private static final Decider DAG = new Decider("dag", "Dag Vinje", "for hovedutvalget");

    private final Decision decision = new Decision(CaseNumber.of(2022, 1), UUID.randomUUID(), "38", Nok.of(750_000))
        .propose(Nok.of(750_000), null, "mette", NOW);

    @Test
    void aProposalMayChangeUntilTheCaseIsSent() {
        decision.propose(Nok.of(500_000), "Rammen er knapp", "mette", NOW);
        decision.send(false, NOW);

        assertThat(decision.proposedAmount()).isEqualTo(Nok.of(500_000));
        refused("decision.sent-already", () -> decision.propose(Nok.of(1), "Angret meg", "mette", NOW));
    }

    @Test
    void sendingTwiceIsRefused() {
        decision.send(false, NOW);

        refused("decision.sent-already", () -> decision.send(false, NOW));
    }

    @Test
    void nobodyDecidesWhatWasNotSent() {
        refused("decision.not-pending", () -> decision.decide(Nok.of(750_000), "Godt prosjekt", null, DAG, NOW));
    }

    @Test
    void decidingKeepsWhoDecidedAsTheyWereCalledThatDay() {
        decide(Nok.of(400_000));

        assertThat(decision.outcome()).isEqualTo(Outcome.PARTIALLY_GRANTED);
        assertThat(decision.decider().name()).isEqualTo("Dag Vinje");
        assertThat(decision.decider().title()).isEqualTo("for hovedutvalget");
    }

    @Test
    void decidingTwiceIsAConflict() {
        decide(Nok.of(750_000));

        assertThatThrownBy(() -> decision.decide(Nok.of(750_000), "Igjen", null, DAG, NOW))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.key()).isEqualTo("decision.decided-already");
                assertThat(refusal.status()).isEqualTo(409);
            });
    }

    @Test
    void anAwardIsPublishedOnlyAfterTheApplicantWasTold() {
        decide(Nok.of(750_000));
        refused("decision.not-notified", () -> decision.publish(NOW));

        decision.notified(NOW);
        decision.publish(NOW);

        assertThat(decision.status()).isEqualTo(Decision.Status.PUBLISHED);
        refused("decision.published-already", () -> decision.publish(NOW));
    }

    @Test
    void aRejectionIsNeverPublished() {
        decide(Nok.ZERO);
        decision.notified(NOW);

        refused("decision.publish-rejected", () -> decision.publish(NOW));
    }

    @Test
    void hearingTwiceThatTheApplicantWasToldChangesNothing() {
        decide(Nok.of(750_000));

        assertThat(decision.notified(NOW)).isTrue();
        assertThat(decision.notified(NOW.plusSeconds(60))).isFalse();
        assertThat(decision.notifiedAt()).isEqualTo(NOW);
    }

    private void decide(Nok amount) {
        decision.send(false, NOW);
        decision.route(DecisionBody.STANDING_COMMITTEE, "decision-body v1");
        decision.decide(amount, "Godt prosjekt", null, DAG, NOW);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
