package tilsagn.workflow;

import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

import tilsagn.application.Cases;
import tilsagn.application.Extensions;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.CallDeadlines;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.LetterReleases;
import tilsagn.correspondence.Letters;

/** What a failed step is about: a case, a call, or nothing the house knows by name. */
@Component
class IncidentSubjects {

    private final RuntimeService processes;
    private final HistoryService history;
    private final Cases cases;
    private final Calls calls;
    private final Extensions extensions;
    private final CallDeadlines deadlines;
    private final Letters letters;
    private final LetterReleases releases;

    IncidentSubjects(RuntimeService processes, HistoryService history, Cases cases, Calls calls, Extensions extensions, CallDeadlines deadlines,
                     Letters letters, LetterReleases releases) {
        this.releases = releases;
        this.processes = processes;
        this.history = history;
        this.cases = cases;
        this.calls = calls;
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.letters = letters;
    }

    Subject of(Incident incident) {
        HistoricProcessInstance process = incident.getProcessInstanceId() == null ? null
            : history.createHistoricProcessInstanceQuery().processInstanceId(incident.getProcessInstanceId()).singleResult();
        if (process == null || process.getBusinessKey() == null) {
            return Subject.UNKNOWN;
        }
        String key = process.getBusinessKey();
        return switch (process.getProcessDefinitionKey()) {
            case GrantApplicationProcess.KEY, GrantFollowupProcess.KEY -> ofCase(CaseNumber.parse(key));
            case LetterNoticeProcess.KEY -> ofCase(letters.get(UUID.fromString(key)).caseNumber());
            case LetterReleaseProcess.KEY -> ofCall(calls.get(releases.get(UUID.fromString(key)).callId()));
            case FundingCallProcess.KEY -> ofCall(calls.bySlug(key));
            case DeadlineExtensionProcess.KEY -> ofCall(calls.get(callOf(incident, UUID.fromString(key))));
            default -> Subject.UNKNOWN;
        };
    }

    private UUID callOf(Incident incident, UUID id) {
        boolean one = Boolean.TRUE.equals(processes.getVariable(incident.getProcessInstanceId(), "oneApplicant"));
        return one ? extensions.get(id).callId() : deadlines.get(id).callId();
    }

    private Subject ofCase(CaseNumber number) {
        GrantApplication application = cases.get(number);
        return new Subject(number, application, calls.get(application.callId()), application.county());
    }

    private static Subject ofCall(Call call) {
        return new Subject(null, null, call, call.county());
    }

    /**
     * What it is about.
     *
     * @param number      the case, or {@code null}
     * @param application its application, or {@code null}
     * @param call        the call, or {@code null}
     * @param county      whose administrators see it; {@code null} for those of every county
     */
    record Subject(CaseNumber number, GrantApplication application, Call call, String county) {

        static final Subject UNKNOWN = new Subject(null, null, null, null);

        String words() {
            return number != null ? number.value() : call == null ? "" : call.title();
        }
    }
}
