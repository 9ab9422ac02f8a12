package tilsagn.application;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tilsagn.call.CallCancellations;
import tilsagn.call.CallHindrances;

/** What a call that is called off means for its applications: drafts are "Ikke sendt"; who has sent one must have got an answer first. */
@Component
class CancelledCalls implements CallHindrances {

    private static final Set<ApplicationStatus> UNANSWERED = statuses(ApplicationStatus::isUnderTreatment);
    private static final Set<ApplicationStatus> GRANTED = EnumSet.of(ApplicationStatus.GRANTED, ApplicationStatus.PARTIALLY_GRANTED);

    private final ApplicationRepository applications;
    private final Trials trials;

    CancelledCalls(ApplicationRepository applications, Trials trials) {
        this.trials = trials;
        this.applications = applications;
    }

    // Waits for whoever is sending just now: what reached the row first stays sent, and is then found to be unanswered.
    @EventListener
    void on(CallCancellations.Cancelled fact) {
        trials.eraseAll(fact.callId());
        applications.closeEveryDraft(fact.callId());
    }

    @Override
    public long unanswered(UUID callId) {
        return applications.countByCallIdAndStatusIn(callId, UNANSWERED);
    }

    @Override
    public long granted(UUID callId) {
        return applications.countByCallIdAndStatusIn(callId, GRANTED);
    }

    private static Set<ApplicationStatus> statuses(Predicate<ApplicationStatus> wanted) {
        return EnumSet.copyOf(Stream.of(ApplicationStatus.values()).filter(wanted).toList());
    }
}
