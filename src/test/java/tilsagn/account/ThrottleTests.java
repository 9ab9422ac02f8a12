package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tilsagn.account.Throttle.Door;
import tilsagn.core.BusinessTime;

/** Guessing becomes slow, and nobody is shut out for long. */
class ThrottleTests {

    private final BusinessTime time = mock(BusinessTime.class);
    private final Throttle throttle = new Throttle(time);
    private Instant now = Instant.parse("2022-09-05T08:00:00Z");

    @BeforeEach
    void clock() {
        when(time.now()).thenAnswer(asked -> now);
    }

    @Test
    void fiveTriesAreFreeThenTheTimeDoublesUpToAQuarterOfAnHour() {
        assertThat(tries(5)).isEqualTo(5);
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            assertThat(tries(1)).as("shut").isZero();
            after(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(tries(1)).as("still shut before " + minutes).isZero();
            after(Duration.ofSeconds(1));
            assertThat(tries(1)).as("open after " + minutes).isEqualTo(1);
        }
    }

    @Test
    void whoGetsInBeginsAnewAndAnHourForgetsTheRest() {
        tries(4);
        throttle.open(Door.PASSWORD, "kari");
        assertThat(tries(5)).isEqualTo(5);
        after(Duration.ofMinutes(61));
        assertThat(tries(5)).isEqualTo(5);
    }

    @Test
    void oneNameDoesNotShutAnother() {
        tries(9);
        assertThat(throttle.mayTry(Door.PASSWORD, "ola")).isTrue();
        assertThat(throttle.mayTry(Door.CODE, "kari")).isTrue();
    }

    @Test
    void whoGetsInDoesNotWashTheAddressClean() {
        for (int each = 0; each < 49; each++) {
            throttle.mayTry(Door.ADDRESS, "10.0.0.1");
        }
        assertThat(throttle.mayTry(Door.ADDRESS, "10.0.0.1")).isTrue();
        throttle.forgive(Door.ADDRESS, "10.0.0.1");
        assertThat(throttle.mayTry(Door.ADDRESS, "10.0.0.1")).isTrue();
        assertThat(throttle.mayTry(Door.ADDRESS, "10.0.0.1")).isFalse();
    }

    @Test
    void aClockThatIsSetBackShutsNobodyOutForEver() {
        tries(20);
        after(Duration.ofDays(-30));
        assertThat(tries(1)).isEqualTo(1);
    }

    @Test
    void manyNamesDoNotFillTheMemory() {
        for (int each = 0; each < 60_000; each++) {
            throttle.mayTry(Door.PASSWORD, "n" + each);
        }
        assertThat(throttle.mayTry(Door.PASSWORD, "x".repeat(1_000_000))).isTrue();
    }

    @Test
    void aNetworkOfIpVersionSixIsOnePlace() {
        assertThat(Throttle.network("2001:db8:1:2:aaaa::1")).isEqualTo(Throttle.network("2001:db8:1:2:bbbb::2"))
            .isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
        assertThat(Throttle.network("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Throttle.network(null)).isEqualTo("null");
    }

    private int tries(int howOften) {
        int let = 0;
        for (int each = 0; each < howOften; each++) {
            let += throttle.mayTry(Door.PASSWORD, "kari") ? 1 : 0;
        }
        return let;
    }

    private void after(Duration wait) {
        now = now.plus(wait);
    }
}
