package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.core.Refusal;

class DeadlineFormTests {

    @ParameterizedTest
    @CsvSource({"2022-09-16, '', 2022-09-16T22:00:00Z", "16.09.2022, 23.59, 2022-09-16T22:00:00Z", "2022-09-19, 12.00, 2022-09-19T10:01:00Z",
        "2022-09-19, 9:30, 2022-09-19T07:31:00Z", "2023-03-25, '', 2023-03-25T23:00:00Z", "2023-03-26, '', 2023-03-26T22:00:00Z",
        "2022-10-30, 02.30, 2022-10-30T01:31:00Z", "2022-10-30, '', 2022-10-30T23:00:00Z"})
    void theMinuteThatIsWrittenIsTheLastThatCounts(String day, String minute, Instant deadline) {
        assertThat(read(day, minute).deadline()).isEqualTo(deadline);
    }

    @Test
    void aTimeThatIsNoneIsRefusedOnItsField() {
        assertThatThrownBy(() -> read("2022-09-19", "25.00")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("call.extension.time");
            assertThat(refusal.faults().get(0).field()).isEqualTo("deadlineTime");
        });
        assertThat(read("", "").deadline()).isNull();
    }

    private static DeadlineForm read(String day, String minute) {
        Typed typed = Typed.empty().put("deadlineDate", day).put("deadlineTime", minute);
        return DeadlineForm.read(new Reading(typed), typed, "deadline");
    }
}
