package tilsagn.call.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import tilsagn.call.Call;
import tilsagn.call.CallChange;
import tilsagn.call.CallPart;
import tilsagn.call.CallStatus;
import tilsagn.call.CallTranslation;
import tilsagn.call.DeadlineChange;
import tilsagn.core.BusinessTime;

/**
 * A call's page at one moment.
 *
 * @param open          whether the button to apply is shown
 * @param told          its words in the reader's language, else in the county's
 * @param moved         how the deadline was moved for everybody, the first change first
 * @param changes       what was changed after it was announced, the latest first
 * @param sourceUpdated the source page's last change, or {@code null} before the clock has reached it
 */
record CallPage(Call call, CallTranslation told, String county, CallStatus status, boolean open, List<TimelineStep> timeline,
                LocalDate sourceUpdated, List<DeadlineChange> moved, List<CallChange> changes, Instant now) {

    /** Of a call in which nothing was changed. */
    static CallPage of(Call call, String county, List<DeadlineChange> moved, Instant now) {
        return of(call, county, moved, List.of(), now);
    }

    static CallPage of(Call call, String county, List<DeadlineChange> moved, List<CallChange> changes, Instant now) {
        LocalDate updated = call.dates().sourceUpdatedOn();
        boolean known = updated != null && !updated.isAfter(now.atZone(BusinessTime.ZONE).toLocalDate());
        return new CallPage(call, Telling.own(call), county, call.statusAt(now), call.isOpenAt(now), Timeline.of(call, now),
            known ? updated : null, moved, changes, now);
    }

    /** The same in these words. */
    CallPage in(CallTranslation words) {
        return new CallPage(call, words, county, status, open, timeline, sourceUpdated, moved, changes, now);
    }

    /** Whether the words are a translation of those that bind. */
    public boolean isTranslated() {
        return !told.language().equals(call.text().language());
    }

    /** A text's paragraphs, separated by empty lines. */
    public List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\n\\s*\\n")).map(String::strip).filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    /** What all weights add up to; 100, and shown so that one can see it. */
    public int weights() {
        return call.criteria().stream().mapToInt(criterion -> criterion.weight()).sum();
    }

    /** The cancellation, or {@code null}. */
    public CallChange cancellation() {
        return changes.stream().filter(change -> change.part() == CallPart.CANCELLATION).findFirst().orElse(null);
    }

    /** The texts that were put in other words, the latest first; what was added shows itself where it stands. */
    public List<CallChange> reworded() {
        return changes.stream().filter(change -> change.part().isWording()).toList();
    }

    /** Whether the meeting is still to come. */
    public boolean isComing(Instant meeting) {
        return now.isBefore(meeting);
    }
}
