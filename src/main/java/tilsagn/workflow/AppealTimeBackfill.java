package tilsagn.workflow;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.Letters;

/**
 * Cases from before decisions after the award could be appealed: their letters get the time to appeal they told of, counted from when they
 * were sent and opened, and processes that knew of one time in a case are told which it is. Done again, nothing happens.
 */
@Component
class AppealTimeBackfill {

    private final Letters letters;
    private final AppealTimes times;
    private final AppealTimeFacts facts;
    private final RuntimeService processes;

    AppealTimeBackfill(Letters letters, AppealTimes times, AppealTimeFacts facts, RuntimeService processes) {
        this.letters = letters;
        this.times = times;
        this.facts = facts;
        this.processes = processes;
    }

    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void catchUp() {
        nameTheTimes();
        Set<String> known = times.later().stream().map(AppealTimeBackfill::key).collect(Collectors.toSet());
        letters.ofLaterDecisions().stream()
            .filter(letter -> !known.contains(letter.caseNumber() + "/" + letter.kind().laterDecision().orElseThrow() + "/" + letter.about()))
            .forEach(this::begin);
    }

    private static String key(AppealTime time) {
        return time.caseNumber() + "/" + time.subject() + "/" + time.reference();
    }

    private void begin(Letter letter) {
        facts.begin(new Letter.Sent(letter.caseNumber(), letter.kind(), letter.about()), letter.sentAt());
        if (letter.openedAt() != null) {
            facts.on(new Letter.Opened(letter.caseNumber(), letter.kind(), letter.about()));
        }
    }

    private void nameTheTimes() {
        Set<String> named = processes.createVariableInstanceQuery().variableName(AppealTimeProcess.ID).list().stream()
            .map(VariableInstance::getProcessInstanceId).collect(Collectors.toSet());
        List<ProcessInstance> unnamed = processes.createProcessInstanceQuery().processDefinitionKey(AppealTimeProcess.KEY).list().stream()
            .filter(one -> !named.contains(one.getId())).toList();
        unnamed.forEach(one -> times.of(new CaseNumber(one.getBusinessKey())).map(AppealTime::id).map(UUID::toString)
            .ifPresent(id -> processes.setVariable(one.getId(), AppealTimeProcess.ID, id)));
    }
}
