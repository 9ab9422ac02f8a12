package tilsagn.application;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;

/** How long the applicant can still send a new version of what was sent. */
@Component
class CallClock implements CaseClocks {

    private final ApplicationRepository applications;
    private final Calls calls;
    private final SubmissionWindow window;
    private final BusinessTime time;

    CallClock(ApplicationRepository applications, Calls calls, SubmissionWindow window, BusinessTime time) {
        this.applications = applications;
        this.calls = calls;
        this.window = window;
        this.time = time;
    }

    @Override
    public List<Clock> of(CaseNumber caseNumber) {
        return applications.findByCaseNumber(caseNumber).filter(sent -> sent.status() == ApplicationStatus.SUBMITTED).map(this::clock).orElse(List.of());
    }

    private List<Clock> clock(GrantApplication sent) {
        Instant deadline = window.deadlineFor(calls.get(sent.callId()), sent);
        return time.now().isBefore(deadline) ? List.of(new Clock("application.clock.deadline", deadline, "application.clock.deadline.from", State.RUNNING))
            : List.of();
    }
}
