package tilsagn.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class DetailsTests {

    @Test
    void detailsComeBackAsTheyWere() {
        Map<String, String> details = Map.of("amount", "750\u00a0000\u00a0kr", "reason", "Første linje\nandre = linje \\n med skråstrek\\");
        assertThat(Details.read(Details.write(details))).isEqualTo(details);
    }

    @Test
    void nothingIsNothing() {
        assertThat(Details.read(Details.write(Map.of()))).isEmpty();
        assertThat(Details.read(null)).isEmpty();
    }

    @Test
    void whatIsTooLongIsCutAndNeverRefused() {
        assertThat(Details.write(Map.of("reason", "x".repeat(20_000)))).hasSizeLessThanOrEqualTo(8000);
    }
}
