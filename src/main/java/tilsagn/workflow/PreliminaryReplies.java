package tilsagn.workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/** The question before a preliminary reply (forvaltningsloven § 11 a): is there still something to say in between. */
@Component
@Transactional(readOnly = true)
class PreliminaryReplies {

    private final Cases cases;
    private final Calls calls;
    private final Decisions decisions;

    PreliminaryReplies(Cases cases, Calls calls, Decisions decisions) {
        this.cases = cases;
        this.calls = calls;
        this.decisions = decisions;
    }

    /** The outcome will be an individual decision, and it has not been made; a letter about it that is on its way says more. */
    boolean isNeeded(CaseNumber number) {
        GrantApplication application = cases.get(number);
        return application.status().isUnderTreatment() && calls.get(application.callId()).times().individualDecision()
            && decisions.find(number).filter(Decision::isDecided).isEmpty();
    }
}
