package tilsagn.workflow;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.Letters;

/** Watches over every letter with a decision in it: unopened after some days, the party is told again (eForvaltningsforskriften § 8). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterNoticeFacts {

    private final RuntimeService processes;
    private final Letters letters;
    private final Cases cases;
    private final Calls calls;
    private final BusinessTime time;

    LetterNoticeFacts(RuntimeService processes, Letters letters, Cases cases, Calls calls, BusinessTime time) {
        this.processes = processes;
        this.letters = letters;
        this.cases = cases;
        this.calls = calls;
        this.time = time;
    }

    @EventListener
    void on(Letter.Sent fact) {
        if (!fact.kind().mustBeOpened()) {
            return;
        }
        int days = calls.get(cases.get(fact.caseNumber()).callId()).times().renewedNoticeDays();
        Date again = Date.from(BusinessTime.daysBefore(time.now(), -days));
        String letterId = letters.find(fact.caseNumber(), fact.kind()).orElseThrow().id().toString();
        processes.startProcessInstanceByKey(LetterNoticeProcess.KEY, letterId,
            Map.of("renewNoticeAt", again, "caseNumber", fact.caseNumber().value()));
    }
}
