package tilsagn.workflow;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.application.Cases;
import tilsagn.application.Extensions;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.correspondence.CancellationNotices;
import tilsagn.correspondence.DeadlineNotices;
import tilsagn.decision.Decisions;

/**
 * What {@code funding-call.bpmn} does by itself: one public method per service task, named after it, and one per question a gateway
 * asks. The business key is the call's slug. Each may run twice; the call leaves alone a step already taken.
 */
@Component
public class FundingCallProcess {

    static final String KEY = "fundingCall";

    private final Calls calls;
    private final Cases cases;
    private final Extensions extensions;
    private final DeadlineNotices notices;
    private final Decisions decisions;
    private final CancellationNotices cancellations;

    FundingCallProcess(Calls calls, Cases cases, Extensions extensions, DeadlineNotices notices, Decisions decisions,
                       CancellationNotices cancellations) {
        this.cancellations = cancellations;
        this.extensions = extensions;
        this.notices = notices;
        this.calls = calls;
        this.cases = cases;
        this.decisions = decisions;
    }

    /** The opening instant has come. */
    public void openCall(String slug) {
        calls.open(call(slug));
    }

    /** Reminds the owners of drafts; nobody when it is too late for it, or the call came later than the day of the reminder. */
    public void remindDraftOwners(String slug) {
        notices.remind(call(slug), CallTimes.FIRST_REMINDER, CallTimes.LAST_REMINDER);
    }

    /** The deadline has passed; drafts that were not sent become "Ikke sendt". */
    public void closeCall(String slug) {
        UUID call = call(slug);
        calls.close(call);
        cases.draftsNotSent(call);
    }

    /** Tells those who have a draft that the call was called off, and why. */
    public void notifyOfCancellation(String slug) {
        cancellations.tellAll(call(slug));
    }

    /** Whether anything that was sent still waits for an answer, which what was dismissed before the deadline does not; or may still be sent. */
    public boolean applicationsReceived(String slug) {
        return extensions.runIn(call(slug)) || applications(slug).stream().anyMatch(application -> application.status().isUnderTreatment());
    }

    /** Every application has its answer. */
    public void markDecided(String slug) {
        calls.markDecided(call(slug));
    }

    /** Whether there is an award to publish. Asks the decisions: an application shows its outcome only when the party was told. */
    public boolean awardsGranted(String slug) {
        return applications(slug).stream().flatMap(application -> decisions.find(application.caseNumber()).stream())
            .anyMatch(decision -> decision.isDecided() && decision.outcome().givesMoney());
    }

    /** Every award is public. */
    public void markPublished(String slug) {
        calls.markPublished(call(slug));
    }

    private UUID call(String slug) {
        return calls.idOf(slug);
    }

    private List<GrantApplication> applications(String slug) {
        return cases.submittedIn(call(slug));
    }
}
