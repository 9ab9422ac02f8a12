package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What must hold for a proposal and for a decision. */
class DecisionRulesTests {

    private static final Instant NOW = Instant.parse("2022-10-12T10:00:00Z");
    private static final Nok APPLIED = Nok.of(750_000);

    @Test
    void theRecommendedAmountNeedsNoReason() {
        assertThatCode(() -> DecisionRules.checkProposal(APPLIED, APPLIED, APPLIED, "")).doesNotThrowAnyException();
    }

    @Test
    void departingFromTheRecommendationNeedsAReason() {
        refusedOn("reason", "decision.reason.required", () -> DecisionRules.checkProposal(Nok.of(600_000), APPLIED, APPLIED, " kort  "));
        assertThatCode(() -> DecisionRules.checkProposal(Nok.of(600_000), APPLIED, APPLIED, "Rammen er knapp")).doesNotThrowAnyException();
    }

    @Test
    void givingNothingNeedsAReasonEvenWhenNothingIsRecommended() {
        refusedOn("reason", "decision.reason.required", () -> DecisionRules.checkProposal(Nok.ZERO, APPLIED, Nok.ZERO, null));
    }

    @Test
    void aProposalStaysBetweenNothingAndWhatWasAppliedFor() {
        refusedOn("amount", "decision.amount.over-applied", () -> DecisionRules.checkProposal(Nok.of(750_001), APPLIED, APPLIED, "Et godt prosjekt"));
        refusedOn("amount", "decision.amount.negative", () -> DecisionRules.checkProposal(Nok.of(-1), APPLIED, APPLIED, "Et godt prosjekt"));
    }

    @Test
    void aDecisionStaysWithinWhatIsReserved() {
        refusedOn("amount", "decision.amount.over-proposed", () -> DecisionRules.checkDecision(APPLIED, Nok.of(500_000), "Et godt prosjekt", null));
    }

    @Test
    void aDecisionAlwaysGivesItsReasons() {
        refusedOn("reasons", "decision.reasons.required", () -> DecisionRules.checkDecision(APPLIED, APPLIED, "   ", null));
    }

    @Test
    void aPersonOfTheRightBodyDecides() {
        assertThatCode(() -> DecisionRules.checkDecider(decider("dag", "38", "STANDING_COMMITTEE"), pending(), "anne")).doesNotThrowAnyException();
    }

    @Test
    void anotherBodyAnotherCountyAnotherRoleDoNot() {
        refused("decision.other-body", () -> DecisionRules.checkDecider(decider("eva", "38", "CHIEF_EXECUTIVE"), pending(), "anne"));
        refused("core.not-yours", () -> DecisionRules.checkDecider(decider("dag", "30", "STANDING_COMMITTEE"), pending(), "anne"));
        User manager = new User(UUID.randomUUID(), "mette", "Mette", "m@x", Set.of(Role.MANAGER), "38", "STANDING_COMMITTEE", "");
        refused("core.not-yours", () -> DecisionRules.checkDecider(manager, pending(), "anne"));
    }

    @Test
    void whoRecommendedOrProposedDoesNotDecide() {
        refused("decision.four-eyes.recommended", () -> DecisionRules.checkDecider(decider("anne", "38", "STANDING_COMMITTEE"), pending(), "anne"));
        refused("decision.four-eyes.proposed", () -> DecisionRules.checkDecider(decider("mette", "38", "STANDING_COMMITTEE"), pending(), "anne"));
    }

    @Test
    void nobodyDecidesBeforeABodyIsNamed() {
        Decision unrouted = new Decision(CaseNumber.of(2022, 1), UUID.randomUUID(), "38", APPLIED).propose(APPLIED, null, "mette", NOW);

        refused("decision.not-pending", () -> DecisionRules.checkDecider(decider("dag", "38", "STANDING_COMMITTEE"), unrouted, "anne"));
    }

    private static Decision pending() {
        Decision decision = new Decision(CaseNumber.of(2022, 1), UUID.randomUUID(), "38", APPLIED).propose(APPLIED, null, "mette", NOW);
        decision.send(false, NOW);
        decision.route(DecisionBody.STANDING_COMMITTEE, "decision-body v1");
        return decision;
    }

    private static User decider(String username, String county, String body) {
        return new User(UUID.randomUUID(), username, username, username + "@x", Set.of(Role.DECISION_MAKER), county, body, "");
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void refusedOn(String field, String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.faults()).extracting(Fault::field, Fault::key).contains(org.assertj.core.groups.Tuple.tuple(field, key)));
    }
}
