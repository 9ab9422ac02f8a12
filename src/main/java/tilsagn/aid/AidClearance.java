package tilsagn.aid;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/**
 * Whether the state aid of a decided award is in order, so that the party may be told of it: somebody has assessed it, it stays under every
 * ceiling, and nothing waits to be found out. Asked anew each time, since what others have given may come to light at any moment.
 */
@Service
@Transactional(readOnly = true)
public class AidClearance {

    private final AidBench bench;
    private final AidStances stances;
    private final Decisions decisions;
    private final Cases cases;
    private final AidBreaches breaches;
    private final ApplicationEventPublisher events;

    AidClearance(AidBench bench, AidStances stances, Decisions decisions, Cases cases, AidBreaches breaches, ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.bench = bench;
        this.stances = stances;
        this.decisions = decisions;
        this.cases = cases;
        this.events = events;
    }

    /** Whether nothing stands in the way of the letter. */
    public boolean isClear(CaseNumber number) {
        return obstacles(number).isEmpty();
    }

    /** What stands in the way, as sentences with their figures; nothing for a case that gives no money. */
    public List<Fault> obstacles(CaseNumber number) {
        return decisions.find(number).filter(AidClearance::givesMoney).map(this::obstacles).orElse(List.of());
    }

    static boolean givesMoney(Decision decision) {
        return decision.isDecided() && decision.outcome().givesMoney();
    }

    private List<Fault> obstacles(Decision decision) {
        GrantApplication application = cases.get(decision.caseNumber());
        return bench.assessment(decision.caseNumber())
            .map(assessment -> bench.judge(application, assessment, decision.amount(), decision.decidedAt().atZone(BusinessTime.ZONE).toLocalDate()).against()
                .stream().map(AidFinding::fault).toList())
            .orElseGet(() -> stances.noAid(application.callId()) ? List.of() : List.of(Fault.general("aid.not-assessed")));
    }

    /**
     * An award whose assessment came late and does not hold is not accepted before somebody has decided what becomes of it. One that nobody
     * has assessed stands: its letter went out before letters waited for the assessment.
     *
     * @throws Refusal {@code aid.accept.waits}
     */
    public void requireAcceptable(CaseNumber number) {
        if (bench.assessment(number).isPresent() && !isClear(number) && !breaches.letsStand(number)) {
            throw Refusal.conflict("aid.accept.waits", number.value());
        }
    }

    /**
     * After each deed at the desk: tells whoever waits that the letter may go out now, or that an award the party knows of does not hold.
     *
     * @param worse whether the deed may count against the award
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(CaseNumber number, boolean worse) {
        breaches.weigh(number, worse);
        boolean waiting = decisions.find(number).filter(decision -> givesMoney(decision) && decision.status() == Decision.Status.DECIDED).isPresent();
        if (waiting && isClear(number)) {
            events.publishEvent(new Cleared(number));
        }
    }

    /** The award may be told of; the letter goes out. */
    public record Cleared(CaseNumber caseNumber) {
    }
}
