package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

class GrantTests {

    private static final Instant NOW = Instant.parse("2022-11-01T10:00:00Z");
    private static final Nok AWARD = Nok.of(750_000);

    private final Grant grant = new Grant(CaseNumber.of(2022, 1), UUID.randomUUID(), UUID.randomUUID(), "38", new OrganisationNumber("310123455"),
        "Prosesspartner AS", AWARD, NOW);

    @Test
    void livesFromOfferToClosing() {
        grant.accept(NOW);
        grant.begin();
        grant.begin();
        grant.toFinalControl();
        grant.reduce(Nok.of(710_000));
        grant.close(NOW);

        assertThat(grant.status()).isEqualTo(GrantStatus.CLOSED);
        assertThat(grant.amount()).isEqualTo(Nok.of(710_000));
        assertThat(grant.awarded()).isEqualTo(AWARD);
        assertThat(grant.endedAt()).isEqualTo(NOW);
    }

    @Test
    void isAcceptedOnce() {
        grant.accept(NOW);

        refused("grant.accepted-already", () -> grant.accept(NOW));
    }

    @Test
    void cannotBeAcceptedAfterItLapsed() {
        grant.lapse(NOW);

        refused("grant.lapsed", () -> grant.accept(NOW));
        refused("grant.over", () -> grant.terminate(NOW));
    }

    @Test
    void lapsesNoMoreOnceTheProjectRuns() {
        grant.accept(NOW);
        grant.begin();

        refused("grant.over", () -> grant.lapse(NOW));
    }

    @Test
    void isClosedOnlyFromTheFinalControl() {
        refused("grant.not-settled", () -> grant.close(NOW));
        refused("grant.not-accepted", grant::begin);
        refused("grant.not-accepted", grant::toFinalControl);
    }

    @Test
    void theFinalAccountNeverGivesMore() {
        grant.accept(NOW);

        refused("grant.not-more", () -> grant.reduce(AWARD.plus(Nok.of(1))));
    }

    @Test
    void anAppealMakesItMoreAndHearingItTwiceChangesNothing() {
        assertThat(grant.awardedAnew(AWARD)).isFalse();
        assertThat(grant.awardedAnew(Nok.of(800_000))).isTrue();
        assertThat(grant.amount()).isEqualTo(Nok.of(800_000));
    }

    private static void refused(String key, Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
