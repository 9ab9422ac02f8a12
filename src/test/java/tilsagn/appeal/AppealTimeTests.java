package tilsagn.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tilsagn.Vectors;
import tilsagn.core.AppealDeadline;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tools.jackson.databind.JsonNode;

/** When an appeal is in time: to the last instant of the last day, before the letter was opened, and while reasons are waited for. */
class AppealTimeTests {

    private static final LocalDate DECIDED = LocalDate.of(2022, 10, 31);

    private final AppealTime time = new AppealTime(new CaseNumber("2022-0001"), 1, AppealedDecision.DECISION, "", at(DECIDED, 9), DECIDED.plusYears(1));

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BusinessTime.ZONE).toInstant();
    }

    static Iterable<JsonNode> vectors() {
        return Vectors.at("/appealDeadline");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theLastInstantOfTheLastDayIsInTimeAndTheNextIsNot(JsonNode vector) {
        LocalDate arrived = LocalDate.parse(vector.get("noticeArrived").asString());
        time.opened(new AppealDeadline(arrived, 21), at(arrived, 10));
        assertThat(time.lastDay()).isEqualTo(LocalDate.parse(vector.get("lastDay").asString()));
        assertThat(time.isLate(time.endsAt().minusMillis(1))).isFalse();
        assertThat(time.isLate(time.endsAt())).isTrue();
    }

    @Test
    void aLetterNobodyHasOpenedLetsNoTimeRunButTheYear() {
        assertThat(time.isLate(at(DECIDED.plusDays(200), 9))).isFalse();
        assertThat(time.limitAt()).isEqualTo(at(DECIDED.plusYears(1).plusDays(1), 0));
        time.becomeFinal(time.limitAt());
        assertThat(time.isLate(time.limitAt())).isTrue();
        assertThat(time.becomeFinal(time.limitAt())).isFalse();
    }

    @Test
    void askingForReasonsStopsTheTimeAndTheReasonsBeginItAnew() {
        LocalDate first = LocalDate.of(2022, 11, 1);
        time.opened(new AppealDeadline(first, 21), at(first, 10));
        time.interrupt("siri", at(first.plusDays(5), 10));
        assertThatThrownBy(() -> time.interrupt("siri", at(first.plusDays(5), 10))).isInstanceOf(Refusal.class);
        time.giveReasons("Fordi.", "anne", at(first.plusDays(40), 10));
        assertThat(time.isLate(at(first.plusDays(60), 10))).isFalse();
        LocalDate again = LocalDate.of(2022, 12, 12);
        assertThat(time.opened(new AppealDeadline(again, 21), at(again, 9))).isTrue();
        assertThat(time.lastDay()).isEqualTo(LocalDate.of(2023, 1, 2));
        assertThat(time.opened(new AppealDeadline(again.plusDays(9), 21), at(again, 9))).isFalse();
    }

    @Test
    void reasonsCannotBeAskedForWhenTheTimeIsOver() {
        LocalDate first = LocalDate.of(2022, 11, 1);
        time.opened(new AppealDeadline(first, 21), at(first, 10));
        assertThatThrownBy(() -> time.interrupt("siri", time.endsAt())).isInstanceOf(Refusal.class).hasMessageContaining("appeal.over");
    }
}
