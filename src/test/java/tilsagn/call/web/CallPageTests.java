package tilsagn.call.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tilsagn.call.CallSamples;
import tilsagn.call.CallStatus;

class CallPageTests {

    private static final Instant MORNING = Instant.parse("2022-09-05T07:00:00Z");

    @Test
    void offersToApplyOnlyWhileTheCallIsOpen() {
        assertThat(CallPage.of(CallSamples.announced(), "38", List.of(), MORNING).open()).isFalse();
        assertThat(CallPage.of(CallSamples.opened(), "38", List.of(), MORNING).open()).isTrue();
        assertThat(CallPage.of(CallSamples.opened(), "38", List.of(), CallSamples.DEADLINE.minusMillis(1)).open()).isTrue();
    }

    @Test
    void neverSaysOpenAfterTheDeadlineEvenIfTheTimerIsLate() {
        CallPage page = CallPage.of(CallSamples.opened(), "38", List.of(), CallSamples.DEADLINE);
        assertThat(page.open()).isFalse();
        assertThat(page.status()).isEqualTo(CallStatus.CLOSED);
        assertThat(CallCard.of(CallSamples.opened(), "38", CallSamples.DEADLINE, null).status()).isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void doesNotTellTheSourcesLaterChangeBeforeItHasHappened() {
        assertThat(CallPage.of(CallSamples.opened(), "38", List.of(), MORNING).sourceUpdated()).isNull();
        assertThat(CallPage.of(CallSamples.closed(), "38", List.of(), Instant.parse("2024-02-01T23:00:00Z")).sourceUpdated()).isEqualTo("2024-02-02");
    }

    @Test
    void splitsTextsAtEmptyLines() {
        assertThat(CallPage.of(CallSamples.opened(), "38", List.of(), MORNING).paragraphs("En.\n\nTo.\n \n\nTre."))
            .containsExactly("En.", "To.", "Tre.");
    }

    @Test
    void theTimelineShowsWhatIsUnderWayAndWhatComesNext() {
        assertThat(CallPage.of(CallSamples.opened(), "38", List.of(), MORNING).timeline()).extracting(TimelineStep::what, TimelineStep::mark)
            .containsExactly(tuple("opens", "now"), tuple("meeting", "next"), tuple("deadline", null), tuple("assessment", null),
                tuple("decision", null), tuple("publication", null));
    }

    @Test
    void theTimelineFollowsTheMeetingWhileItLasts() {
        Instant during = CallSamples.MEETING.plus(Duration.ofMinutes(30));
        assertThat(CallPage.of(CallSamples.opened(), "38", List.of(), during).timeline()).extracting(TimelineStep::mark)
            .containsExactly("now", "now", "next", null, null, null);
    }

    @Test
    void theTimelineGoesOnToAssessmentWhenTheDeadlineHasPassed() {
        assertThat(CallPage.of(CallSamples.opened(), "38", List.of(), CallSamples.DEADLINE).timeline()).extracting(TimelineStep::mark)
            .containsExactly("done", "done", "done", "now", "next", null);
    }

    @Test
    void theTimelineOfAComingCallBeginsWithItsOpening() {
        assertThat(CallPage.of(CallSamples.announced(), "38", List.of(), CallSamples.OPENS.minusSeconds(1)).timeline()).extracting(TimelineStep::mark)
            .containsExactly("next", null, null, null, null, null);
    }
}
