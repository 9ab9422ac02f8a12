package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes by RFC 6238, as every authenticator app makes them. */
class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp();

    /** Appendix B, whose eight digits end in our six. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void theVectorsOfTheStandard(long seconds, String code) {
        assertThat(totp.code(SECRET, seconds / 30)).isEqualTo(code);
        assertThat(totp.stepOf(SECRET, code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @ParameterizedTest
    @CsvSource({"-2,false", "-1,true", "0,true", "1,true", "2,false"})
    void oneStepEarlyOrLateIsTakenAndTwoAreNot(int steps, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_700_000_010L);
        String code = totp.code(SECRET, 1_700_000_010L / 30 + steps);
        assertThat(totp.stepOf(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void spacesBetweenTheDigitsDoNotMatter() {
        assertThat(totp.stepOf(SECRET, " 287 082 ", Instant.ofEpochSecond(59))).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "28708", "2870820", "٢٨٧٠٨٢", "28708O", "-287082", "287082; drop table person", "🙂"})
    void whatIsNoCodeIsNoFault(String typed) {
        assertThat(totp.stepOf(SECRET, typed, Instant.ofEpochSecond(59))).isEmpty();
    }

    /** RFC 4648 without padding. */
    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32(new byte[20])).isEqualTo("A".repeat(32));
        assertThat(Totp.base32("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
    }

    @Test
    void everySecretIsAnother() {
        assertThat(IntStream.range(0, 50).mapToObj(each -> Totp.base32(totp.newSecret()))).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 32);
    }
}
