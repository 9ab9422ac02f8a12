package tilsagn.call.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.call.Call;
import tilsagn.call.CallDates;
import tilsagn.call.CallStatus;
import tilsagn.call.InformationMeeting;
import tilsagn.call.Provenance;

/** What happens when in a call: the same milestones as its process, with how far it has come. */
final class Timeline {

    private static final String DONE = "done";
    private static final String NOW = "now";
    private static final String NEXT = "next";

    private Timeline() {
    }

    static List<TimelineStep> of(Call call, Instant now) {
        CallStatus status = call.statusAt(now);
        List<TimelineStep> steps = new ArrayList<>();
        // Nothing of what was planned happens any more.
        if (call.isCancelled()) {
            return steps;
        }
        steps.add(new TimelineStep("opens", call.opensAt(), false, mark(status, CallStatus.OPEN, CallStatus.OPEN),
            note(call.dates().openingFrom(), "call.opens.configured")));
        call.meetings().forEach(meeting -> steps.add(new TimelineStep("meeting", meeting.startsAt(), false, mark(meeting, now), null)));
        steps.add(new TimelineStep("deadline", call.deadline(), true, status.isAfter(CallStatus.OPEN) ? DONE : null,
            note(call.dates().deadlineClockFrom(), "call.deadline.clock-configured")));
        steps.add(TimelineStep.undated("assessment", mark(status, CallStatus.CLOSED, CallStatus.IN_ASSESSMENT)));
        steps.add(expected("decision", call.dates().decisionExpectedOn(), status.isAfter(CallStatus.IN_ASSESSMENT) ? DONE : null));
        steps.add(TimelineStep.undated("publication", mark(status, CallStatus.DECIDED, CallStatus.DECIDED)));
        return withNext(steps);
    }

    // The county expects to have decided by the end of a day.
    private static TimelineStep expected(String what, LocalDate day, String mark) {
        return day == null ? TimelineStep.undated(what, mark) : new TimelineStep(what, CallDates.endOf(day), true, mark, "call.timeline.expected");
    }

    private static String note(Provenance provenance, String key) {
        return provenance.isConfigured() ? key : null;
    }

    private static String mark(CallStatus status, CallStatus from, CallStatus to) {
        if (status.isAfter(to)) {
            return DONE;
        }
        return status == from || status == to ? NOW : null;
    }

    private static String mark(InformationMeeting meeting, Instant now) {
        if (!now.isBefore(meeting.endsAt())) {
            return DONE;
        }
        return now.isBefore(meeting.startsAt()) ? null : NOW;
    }

    // The first step that has not begun is what comes next.
    private static List<TimelineStep> withNext(List<TimelineStep> steps) {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).mark() == null) {
                steps.set(place, steps.get(place).marked(NEXT));
                break;
            }
        }
        return steps;
    }
}
