package tilsagn.aid;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.AwardCheck;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/** An award is measured against the ceilings before it is decided. One that nobody has assessed is warned of, and its letter waits. */
@Component
class AidCheck implements AwardCheck {

    private final AidBench bench;
    private final AidStances stances;
    private final Decisions decisions;
    private final Cases cases;
    private final BusinessTime time;

    AidCheck(AidBench bench, AidStances stances, Decisions decisions, Cases cases, BusinessTime time) {
        this.bench = bench;
        this.stances = stances;
        this.decisions = decisions;
        this.cases = cases;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> warnings(CaseNumber number, Nok amount) {
        GrantApplication application = cases.get(number);
        return bench.assessment(number).map(assessment -> bench.judge(application, assessment, amount, time.today()).against().stream().map(AidFinding::fault).toList())
            .orElseGet(() -> stances.noAid(application.callId()) ? List.of() : List.of(Fault.general("aid.not-assessed")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(CaseNumber number, Nok amount, LocalDate awarded) {
        GrantApplication application = cases.get(number);
        AidAssessment assessment = bench.assessment(number).orElse(null);
        boolean changed = decisions.find(number).filter(Decision::isDecided).isPresent();
        if (assessment != null) {
            bench.lock(application, assessment);
            refuse(bench.judge(application, assessment, amount, awarded).findings(), changed ? AidFinding.Weight.WARNS : AidFinding.Weight.STOPS);
        } else if (changed && !stances.noAid(application.callId())) {
            throw Refusal.conflict("aid.not-assessed");
        }
    }

    // The letter of a first decision waits until all is found out; that of an appeal goes out at once, so all must be found out before.
    private static void refuse(List<AidFinding> findings, AidFinding.Weight from) {
        findings.stream().filter(found -> found.weight().compareTo(from) >= 0).findFirst().ifPresent(found -> {
            throw Refusal.conflict(found.key(), found.args().toArray());
        });
    }

    @Override
    public Place place() {
        return new Place("aid", "aid.panel");
    }
}
