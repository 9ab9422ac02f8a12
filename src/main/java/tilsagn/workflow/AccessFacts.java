package tilsagn.workflow;

import java.util.Date;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.DocumentRequestFacts;

/** Hears what happens to a request for documents and moves its process and that of its appeal on, in the transaction of whoever did it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccessFacts {

    private static final String ANSWER = "answerAccessRequest";
    private static final String REVIEW = "reviewAccessAppeal";
    private static final String RULING = "registerAccessRuling";

    private final UserSteps steps;

    AccessFacts(UserSteps steps) {
        this.steps = steps;
    }

    @EventListener
    void on(DocumentRequestFacts.Asked fact) {
        request(fact.requestId()).start(fact.caseNumber(), Map.of("answerBy", Date.from(fact.answerBy()), "deemedAt", Date.from(fact.deemedAt())));
    }

    // An appeal that began because nobody answered falls away with the documents.
    @EventListener
    void on(DocumentRequestFacts.Answered fact) {
        request(fact.requestId()).complete(fact.caseNumber(), ANSWER, Actor.username(), Map.of());
        if (fact.fully() && appeal(fact.requestId()).waitsAt(fact.caseNumber(), REVIEW)) {
            appeal(fact.requestId()).endByMessage(fact.caseNumber(), "accessGivenMeanwhile");
        }
    }

    @EventListener
    void on(DocumentRequestFacts.Appealed fact) {
        appeal(fact.requestId()).start(fact.caseNumber(), Map.of("reviewBy", Date.from(fact.reviewBy())));
    }

    @EventListener
    void on(DocumentRequestFacts.Reviewed fact) {
        appeal(fact.requestId()).complete(fact.caseNumber(), REVIEW, Actor.username(),
            Map.of("accessGiven", fact.given(), "rulingBy", Date.from(fact.rulingBy())));
        settle(fact.caseNumber(), fact.requestId(), fact.settled());
    }

    @EventListener
    void on(DocumentRequestFacts.Ruled fact) {
        appeal(fact.requestId()).complete(fact.caseNumber(), RULING, Actor.username(), Map.of());
        settle(fact.caseNumber(), fact.requestId(), fact.settled());
    }

    // Nobody has to answer any more what the appeal has answered.
    private void settle(CaseNumber number, UUID request, boolean settled) {
        if (settled && request(request).waitsAt(number, ANSWER)) {
            request(request).endByMessage(number, "accessSettled");
        }
    }

    private UserSteps request(UUID request) {
        return steps.in(AccessRequestProcess.KEY, AccessRequestProcess.ID, request.toString());
    }

    private UserSteps appeal(UUID request) {
        return steps.in(AccessAppealProcess.KEY, AccessRequestProcess.ID, request.toString());
    }
}
