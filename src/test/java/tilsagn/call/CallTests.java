package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tilsagn.core.Refusal;

class CallTests {

    private static final Instant OPENS = CallSamples.OPENS;
    private static final Instant DEADLINE = CallSamples.DEADLINE;

    @Test
    void goesForwardThroughItsWholeLife() {
        Call call = CallSamples.announced();
        assertThat(call.status()).isEqualTo(CallStatus.ANNOUNCED);
        assertThat(call.open(OPENS)).isTrue();
        assertThat(call.status()).isEqualTo(CallStatus.OPEN);
        assertThat(call.close(DEADLINE)).isTrue();
        assertThat(call.status()).isEqualTo(CallStatus.CLOSED);
        assertThat(call.startAssessment()).isTrue();
        assertThat(call.markDecided()).isTrue();
        assertThat(call.markPublished()).isTrue();
        assertThat(call.status()).isEqualTo(CallStatus.PUBLISHED);
    }

    @Test
    void doesNotOpenBeforeItsOpeningInstant() {
        Call call = CallSamples.announced();
        refused("call.opens-later", () -> call.open(OPENS.minusMillis(1)));
        assertThat(call.status()).isEqualTo(CallStatus.ANNOUNCED);
    }

    @Test
    void doesNotCloseBeforeTheDeadline() {
        Call call = CallSamples.opened();
        refused("call.deadline-not-passed", () -> call.close(DEADLINE.minusMillis(1)));
        assertThat(call.status()).isEqualTo(CallStatus.OPEN);
    }

    @Test
    void aLaterDeadlineForAllOpensWhatHadClosedUntilAssessmentBegins() {
        Call call = CallSamples.closed();
        Instant later = DEADLINE.plus(Duration.ofDays(3));
        call.extend(later);
        assertThat(call.status()).isEqualTo(CallStatus.OPEN);
        assertThat(call.isOpenAt(later.minusMillis(1))).isTrue();
        assertThat(call.dates().deadlineClockFrom()).as("still the end of a day").isEqualTo(CallSamples.dates().deadlineClockFrom());
        call.extend(later.plusSeconds(3_660));
        assertThat(call.dates().deadlineClockFrom()).as("an hour the county has said").isEqualTo(Provenance.STATED);
        call.close(later.plusSeconds(3_660));
        call.startAssessment();
        refused("call.extension.assessed", () -> call.extend(later.plus(Duration.ofDays(9))));
    }

    @Test
    void aStepAlreadyTakenIsLeftAlone() {
        Call call = CallSamples.opened();
        assertThat(call.open(OPENS.plusSeconds(1))).isFalse();
        call.close(DEADLINE);
        assertThat(call.close(DEADLINE)).isFalse();
        assertThat(call.status()).isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void neverGoesBack() {
        Call call = CallSamples.closed();
        refused("call.not-announced", () -> call.open(DEADLINE));
        call.markDecided();
        refused("call.not-open", () -> call.close(DEADLINE));
        refused("call.not-closed", call::startAssessment);
    }

    @Test
    void takesNoStepOutOfTurn() {
        Call announced = CallSamples.announced();
        refused("call.not-open", () -> announced.close(DEADLINE));
        refused("call.not-closed", announced::startAssessment);
        refused("call.not-closed", announced::markDecided);
        refused("call.not-decided", announced::markPublished);
        refused("call.not-closed", () -> CallSamples.opened().markDecided());
        refused("call.not-decided", () -> CallSamples.closed().markPublished());
    }

    @Test
    void canBeDecidedWithoutHavingBeenMarkedInAssessment() {
        Call call = CallSamples.closed();
        assertThat(call.markDecided()).isTrue();
        assertThat(call.status()).isEqualTo(CallStatus.DECIDED);
    }

    @Test
    void takesTheLastMillisecondOfTheDayAndNothingAfterIt() {
        Call call = CallSamples.opened();
        assertThat(call.isOpenAt(Instant.parse("2022-09-16T21:59:59Z"))).isTrue();
        assertThat(call.isOpenAt(Instant.parse("2022-09-16T21:59:59.999Z"))).isTrue();
        assertThat(call.isOpenAt(Instant.parse("2022-09-16T22:00:00Z"))).isFalse();
        assertThat(call.isOpenAt(OPENS)).isTrue();
        assertThat(call.isOpenAt(OPENS.minusMillis(1))).isFalse();
    }

    @Test
    void isNeverOpenBeforeTheProcessOpenedIt() {
        assertThat(CallSamples.announced().isOpenAt(OPENS.plusSeconds(1))).isFalse();
    }

    @Test
    void isShownAsClosedFromTheDeadlineEvenIfTheTimerIsLate() {
        Call call = CallSamples.opened();
        assertThat(call.statusAt(DEADLINE.minusMillis(1))).isEqualTo(CallStatus.OPEN);
        assertThat(call.statusAt(DEADLINE)).isEqualTo(CallStatus.CLOSED);
        assertThat(call.status()).isEqualTo(CallStatus.OPEN);
    }

    @Test
    void laterMilestonesAreShownAsTheyAre() {
        Call call = CallSamples.closed();
        call.startAssessment();
        assertThat(call.statusAt(DEADLINE.plusSeconds(1))).isEqualTo(CallStatus.IN_ASSESSMENT);
    }

    @Test
    void thePresentationComesWithItsDateButNotBeforeTheMeeting() {
        Call call = CallSamples.opened();
        UUID file = UUID.randomUUID();
        refused("call.meeting-not-held", () -> call.attachPresentation(0, file, CallSamples.MEETING.minusSeconds(1)));
        assertThat(call.holds(file)).isFalse();
        Instant after = CallSamples.MEETING.plus(Duration.ofHours(2));
        call.attachPresentation(0, file, after);
        assertThat(call.meetings().get(0).presentation()).isEqualTo(file);
        assertThat(call.meetings().get(0).presentationAddedAt()).isEqualTo(after);
        assertThat(call.holds(file)).isTrue();
    }

    @Test
    void holdsOnlyItsOwnDocuments() {
        Call call = CallSamples.closed();
        UUID file = UUID.randomUUID();
        call.attach(new CallDocument(file, "Retningslinjer", DEADLINE));
        assertThat(call.holds(file)).isTrue();
        assertThat(call.holds(UUID.randomUUID())).isFalse();
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.status()).isEqualTo(409);
        });
    }
}
