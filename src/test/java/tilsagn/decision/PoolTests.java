package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.core.Nok;

/** The three states of a pool. */
class PoolTests {

    @Test
    void theFrameIsAvailableReservedAndCommittedTogether() {
        Pool pool = new Pool(UUID.randomUUID(), Nok.of(2_300_000), Nok.of(750_000), Nok.of(1_500_000));

        assertThat(pool.available()).isEqualTo(Nok.of(50_000));
        assertThat(pool.available().plus(pool.reserved()).plus(pool.committed())).isEqualTo(pool.frame());
    }
}
