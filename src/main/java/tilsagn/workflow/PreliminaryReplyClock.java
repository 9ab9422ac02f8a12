package tilsagn.workflow;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;

/** The statutory clock of every case without a decision: when the party must have heard from the county (fvl § 11 a). */
@Component
@Transactional(readOnly = true)
class PreliminaryReplyClock implements CaseClocks {

    private final Cases cases;
    private final Calls calls;
    private final Letters letters;

    PreliminaryReplyClock(Cases cases, Calls calls, Letters letters) {
        this.cases = cases;
        this.calls = calls;
        this.letters = letters;
    }

    /** Runs also while the case is on hold: the letter goes out all the same, since the party waits on. */
    @Override
    public List<Clock> of(CaseNumber caseNumber) {
        GrantApplication application = cases.get(caseNumber);
        Call call = calls.get(application.callId());
        if (!application.status().isUnderTreatment() || !call.times().individualDecision() || isSent(caseNumber)) {
            return List.of();
        }
        return List.of(new Clock("workflow.clock.preliminary-reply", call.times().preliminaryReplyDue(application.submittedAt()),
            "workflow.clock.preliminary-reply.legal", State.RUNNING));
    }

    private boolean isSent(CaseNumber number) {
        return letters.isSent(number, LetterKind.PRELIMINARY_REPLY);
    }
}
