package tilsagn.application.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyHappenings;
import tilsagn.application.PartyHappenings.Happening;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/**
 * What has happened to an application and what comes next, in plain words. Only what the party has been told: between the formal check
 * and the letter every case reads the same, whatever was scored, recommended or decided meanwhile.
 */
@Component
class PartyTimeline {

    // Says the same as the line about the withdrawal, and who did it.
    private static final String FOR_THEM = "application.road.behalf.WITHDRAWAL";

    private final List<PartyHappenings> sources;
    private final SubmissionWindow window;
    private final Wording wording;
    private final Formats formats;
    private final BusinessTime time;
    private final CallCancellations cancellations;

    PartyTimeline(ObjectProvider<PartyHappenings> sources, SubmissionWindow window, Wording wording, Formats formats, BusinessTime time,
                  CallCancellations cancellations) {
        this.cancellations = cancellations;
        this.sources = sources.orderedStream().toList();
        this.window = window;
        this.wording = wording;
        this.formats = formats;
        this.time = time;
    }

    List<PartyStep> of(GrantApplication application, Call call) {
        List<Happening> happened = new ArrayList<>(own(application, call));
        if (application.caseNumber() != null) {
            sources.forEach(source -> happened.addAll(source.of(application.caseNumber())));
        }
        if (happened.stream().anyMatch(one -> one.key().equals(FOR_THEM))) {
            happened.removeIf(one -> one.key().equals("application.road.closed." + ApplicationStatus.WITHDRAWN));
        }
        happened.sort(Comparator.comparing(Happening::at));
        List<PartyStep> steps = new ArrayList<>(folded(happened).stream().map(this::done).toList());
        ahead(application, call, steps);
        return steps;
    }

    private List<Happening> own(GrantApplication application, Call call) {
        String receipt = "/applications/" + application.id() + "/receipt";
        List<Happening> own = new ArrayList<>();
        own.add(new Happening(application.startedAt(), "application.road.started", null));
        add(own, application.submittedAt(), "application.road.submitted", receipt);
        add(own, application.resubmittedAt(), "application.road.resubmitted", receipt);
        add(own, application.admittedAt(), "application.road.admitted", null);
        switch (application.toldStatus()) {
            case NOT_SUBMITTED -> {
                if (call.isCancelled()) {
                    add(own, cancellations.of(call.id()).changedAt(), "application.road.cancelled", null);
                } else {
                    add(own, window.deadlineFor(call, application), "application.road.not-sent", null);
                }
            }
            case WITHDRAWN, DISCARDED, DISMISSED, GRANTED, PARTIALLY_GRANTED, REJECTED ->
                add(own, application.closedAt(), "application.road.closed." + application.toldStatus(), null);
            default -> { }
        }
        return own;
    }

    private static void add(List<Happening> own, Instant at, String key, String href) {
        if (at != null) {
            own.add(new Happening(at, key, href));
        }
    }

    // Several messages in a row from the same side are one line: the thread has them all.
    private static List<Happening> folded(List<Happening> happened) {
        List<Happening> folded = new ArrayList<>();
        for (Happening one : happened) {
            boolean again = !folded.isEmpty() && one.args().isEmpty() && folded.get(folded.size() - 1).key().equals(one.key());
            if (again) {
                folded.remove(folded.size() - 1);
            }
            folded.add(one);
        }
        return folded;
    }

    private PartyStep done(Happening one) {
        boolean exact = one.key().endsWith("submitted");
        PartyStep step = PartyStep.done(exact ? formats.dateTimeSeconds(one.at()) : formats.dateTime(one.at()), wording.of(one.key(), one.args()));
        return one.href() == null ? step : step.leadingTo(one.href(), says(exact ? "application.road.receipt" : "application.road.open"));
    }

    private void ahead(GrantApplication application, Call call, List<PartyStep> steps) {
        if (application.toldStatus().isUnderTreatment()) {
            Instant deadline = window.deadlineFor(call, application);
            boolean open = time.now().isBefore(deadline);
            boolean mending = application.toldStatus() == ApplicationStatus.DEFICIENCY_NOTICE;
            boolean checking = mending || application.toldStatus() == ApplicationStatus.SUBMITTED;
            steps.add(new PartyStep(says("application.road.now"), says(mending ? "application.road.mending" : checking ? "application.road.checking" : "application.road.assessing"),
                null, null, "now"));
            if (open) {
                steps.add(next(formats.deadline(deadline), "application.road.deadline"));
            }
            if (checking) {
                steps.add(next(says("application.road.later"), "application.road.assessment"));
            }
            steps.add(next(says("application.road.no-date"), "application.road.decision"));
        }
        if (application.caseNumber() != null) {
            sources.stream().flatMap(source -> source.ahead(application.caseNumber()).stream())
                .filter(coming -> !coming.day().isBefore(time.today()))
                .forEach(coming -> steps.add(next(formats.date(coming.day()), coming.key())));
        }
    }

    private PartyStep next(String when, String key) {
        return new PartyStep(when, says(key), null, null, "next");
    }

    private String says(String key) {
        return wording.of(key, List.of());
    }
}
