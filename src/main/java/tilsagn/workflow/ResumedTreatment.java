package tilsagn.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.SubmissionWindow;
import tilsagn.assessment.FormalChecks;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;

/** Takes an application up again whose dismissal was set aside: its own diagram begins behind the formal check. */
@Component
class ResumedTreatment {

    private final RuntimeService processes;
    private final UserSteps steps;
    private final FormalChecks formalChecks;
    private final Cases cases;
    private final Calls calls;
    private final SubmissionWindow window;

    ResumedTreatment(RuntimeService processes, UserSteps steps, FormalChecks formalChecks, Cases cases, Calls calls, SubmissionWindow window) {
        this.processes = processes;
        this.steps = steps;
        this.formalChecks = formalChecks;
        this.cases = cases;
        this.calls = calls;
        this.window = window;
    }

    /** The first instance found that the application is to be assessed. Taken up already, it stays as it is. */
    void assess(CaseNumber number) {
        if (!steps.runs(number)) {
            formalChecks.setAsideDismissal(number);
            cases.admitAfterAppeal(number);
            start(number, "toPlacesOpen");
        }
    }

    /** The appeal body sent the case back: the formal check is done once more. Taken up already, it stays as it is. */
    void checkAnew(CaseNumber number) {
        if (!steps.runs(number)) {
            formalChecks.returnDismissal(number);
            cases.checkAnew(number);
            start(number, "toCheckCompleteness");
        }
    }

    private void start(CaseNumber number, String transition) {
        GrantApplication application = cases.get(number);
        Call call = calls.get(application.callId());
        Map<String, Object> variables = new HashMap<>(EligibilityFacts.of(application, call, window.deadlineFor(call, application)).asVariables());
        variables.put("county", application.county());
        variables.put("scheme", call.schemeCode());
        variables.put("admitted", true);
        variables.put("deficient", false);
        variables.put("preliminaryReplyAt", Date.from(call.times().preliminaryReplyAt(application.submittedAt())));
        processes.createProcessInstanceByKey(GrantApplicationProcess.KEY).businessKey(number.value()).setVariables(variables)
            .startTransition(transition).execute();
    }
}
