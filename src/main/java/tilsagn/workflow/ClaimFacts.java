package tilsagn.workflow;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.grant.ClaimEvents;
import tilsagn.grant.ClaimKind;
import tilsagn.grant.Payment;

/** Moves the process of a claim with what party and county do. A case may have several: the claim's id says which. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimFacts {

    private static final String ATTEST = "attestClaim";
    private static final String ENDED = "The grant was ended";

    private final RuntimeService processes;
    private final UserSteps steps;

    ClaimFacts(RuntimeService processes, UserSteps steps) {
        this.processes = processes;
        this.steps = steps.in(PaymentClaimProcess.KEY);
    }

    /** The last claim of a grant has no process of its own: the final account counts it. */
    @EventListener
    void on(ClaimEvents.Sent fact) {
        if (fact.kind() != ClaimKind.FINAL) {
            processes.startProcessInstanceByKey(PaymentClaimProcess.KEY, fact.caseNumber().value(),
                Map.of("claimId", fact.claimId().toString(), "claimAbout", "claim-" + fact.number()));
        }
    }

    @EventListener
    void on(ClaimEvents.Withdrawn fact) {
        if (running(fact.caseNumber(), "claimId", fact.claimId().toString()) == 0) {
            return;
        }
        tell(fact.caseNumber(), "claimWithdrawn", "claimId", fact.claimId());
    }

    /** The grant was ended: so is the proceeding of its open claim, wherever it is. */
    @EventListener
    void on(ClaimEvents.Dropped fact) {
        processes.createProcessInstanceQuery().processDefinitionKey(PaymentClaimProcess.KEY).processInstanceBusinessKey(fact.caseNumber().value())
            .variableValueEquals("claimId", fact.claimId().toString()).list()
            .forEach(running -> Collisions.refused(() -> processes.deleteProcessInstance(running.getId(), ENDED)));
    }

    /** Whoever opens a claim has the task. */
    @EventListener
    void on(ClaimEvents.Opened fact) {
        if (!steps.isHeldBy(fact.caseNumber(), ATTEST, Actor.username())) {
            steps.handOut(fact.caseNumber(), ATTEST, Actor.username());
        }
    }

    @EventListener
    void on(ClaimEvents.Asked fact) {
        attested(fact.caseNumber(), false, true);
    }

    @EventListener
    void on(ClaimEvents.Answered fact) {
        tell(fact.caseNumber(), "claimAnswered", "claimId", fact.claimId());
    }

    @EventListener
    void on(ClaimEvents.Attested fact) {
        attested(fact.caseNumber(), true, false);
    }

    // A party that never answers does not keep its claim open: the question is taken as answered first.
    @EventListener
    void on(ClaimEvents.Refused fact) {
        if (!steps.waitsAt(fact.caseNumber(), ATTEST)) {
            tell(fact.caseNumber(), "claimAnswered", "claimId", fact.claimId());
        }
        attested(fact.caseNumber(), false, false);
    }

    @EventListener
    void on(ClaimEvents.SentBack fact) {
        steps.complete(fact.caseNumber(), "authoriseClaim", Actor.username(), Map.of("claimAuthorised", false));
    }

    @EventListener
    void on(ClaimEvents.Authorised fact) {
        steps.complete(fact.caseNumber(), "authoriseClaim", Actor.username(), Map.of("claimAuthorised", true));
    }

    /** The bank has paid; a payment of the final account has no process that waits for it. */
    @EventListener
    void on(Payment.Paid fact) {
        Execution waiting = waiting(fact.caseNumber(), "claimPaid", "claimAbout", fact.about());
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived("claimPaid", waiting.getId()));
        } else if (running(fact.caseNumber(), "claimAbout", fact.about()) > 0) {
            throw Refusal.conflict("workflow.party-not-told");
        }
    }

    private void attested(CaseNumber number, boolean attested, boolean asked) {
        steps.complete(number, ATTEST, Actor.username(), Map.of("claimAttested", attested, "claimAsked", asked));
    }

    private void tell(CaseNumber number, String message, String variable, UUID id) {
        Execution waiting = waiting(number, message, variable, id.toString());
        if (waiting == null) {
            throw steps.notThere(number);
        }
        Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId()));
    }

    private long running(CaseNumber number, String variable, String value) {
        return processes.createProcessInstanceQuery().processDefinitionKey(PaymentClaimProcess.KEY).processInstanceBusinessKey(number.value())
            .variableValueEquals(variable, value).count();
    }

    private Execution waiting(CaseNumber number, String message, String variable, String value) {
        return processes.createExecutionQuery().processDefinitionKey(PaymentClaimProcess.KEY).processInstanceBusinessKey(number.value())
            .processVariableValueEquals(variable, value).messageEventSubscriptionName(message).singleResult();
    }
}
