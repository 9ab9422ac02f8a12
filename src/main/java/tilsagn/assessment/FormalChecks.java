package tilsagn.assessment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.Revisions;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.call.Checklist;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The formal check of an application: what the decision table suggests, what the advisor has answered so far, and how it ended. */
@Service
@Transactional
public class FormalChecks {

    private final AssessmentRepository assessments;
    private final AssessmentPermissions permissions;
    private final Cases cases;
    private final Calls calls;
    private final Revisions revisions;
    private final ChecklistRules rules;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    FormalChecks(AssessmentRepository assessments, AssessmentPermissions permissions, Cases cases, Calls calls, Revisions revisions,
        ChecklistRules rules, BusinessTime time, ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.permissions = permissions;
        this.cases = cases;
        this.calls = calls;
        this.revisions = revisions;
        this.rules = rules;
        this.time = time;
        this.events = events;
    }

    /** Keeps what the decision table thinks; the process calls this and may call it again. */
    public void suggestEligibility(CaseNumber caseNumber, boolean eligible, String why) {
        locked(caseNumber).suggest(new Suggestion(eligible, why == null ? "" : why));
    }

    /**
     * Admits or dismisses the application.
     *
     * @throws Refusal on {@code check-ITEM}, {@code remark-ITEM}, {@code outcome} and {@code reason}; {@code
     * assessment.formal-check.already}, {@code application.reopen.open}
     */
    public void complete(User user, CaseNumber caseNumber, FormalCheck check) {
        GrantApplication application = permissions.workable(user, caseNumber);
        Assessment assessment = locked(caseNumber);
        revisions.requireNoneOpen(application);
        requireNotWaiting(application);
        CaseChecklist checklist = rules.of(application);
        FormalCheck checked = check.beside(checklist);
        assessment.completeFormalCheck(checked, checklist, user.username(), time.now());
        assessments.flush();
        Call call = calls.get(application.callId());
        if (call.status() == CallStatus.CLOSED) {
            calls.startAssessment(call.id());
        }
        publishOutcome(caseNumber, checked, checklist.checklist());
    }

    private static void requireNotWaiting(GrantApplication application) {
        if (application.status() == ApplicationStatus.DEFICIENCY_NOTICE) {
            throw Refusal.conflict("assessment.formal-check.waits");
        }
    }

    /** Keeps what is answered so far, for whoever is about to ask the party for what is missing. Refuses like the check itself. */
    public void keep(User user, CaseNumber caseNumber, FormalCheck check) {
        GrantApplication application = permissions.workable(user, caseNumber);
        Assessment assessment = locked(caseNumber);
        requireNotWaiting(application);
        FormalCheck checked = check.beside(rules.of(application));
        FormalCheckRules.somethingIsAnswered(checked);
        FormalCheckRules.aRemarkFits(checked);
        assessment.keepChecked(checked);
    }

    /** The appeal body set the dismissal aside and sent the case back: the formal check is done once more. */
    public void returnDismissal(CaseNumber caseNumber) {
        locked(caseNumber).formalCheckReturned();
        assessments.flush();
    }

    /** The dismissal was set aside in an appeal: the application counts as admitted. Who checked it stays who had a part in that. */
    public void setAsideDismissal(CaseNumber caseNumber) {
        locked(caseNumber).dismissalSetAside();
        assessments.flush();
    }

    private void publishOutcome(CaseNumber caseNumber, FormalCheck check, Checklist checklist) {
        if (check.dismisses()) {
            cases.dismiss(caseNumber, check.reason().strip());
            events.publishEvent(new Assessment.FormalCheckFailed(caseNumber, check.reason().strip(), CheckedWords.of(check, checklist)));
        } else {
            cases.admit(caseNumber);
            events.publishEvent(new Assessment.FormalCheckPassed(caseNumber, CheckedWords.of(check, checklist)));
        }
    }

    private Assessment locked(CaseNumber caseNumber) {
        return assessments.lock(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
    }
}
