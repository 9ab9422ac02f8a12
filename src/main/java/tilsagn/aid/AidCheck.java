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

/** An award is measured against the ceilings before it is decided. One that nobody has assessed is only warned of. */
@Component
class AidCheck implements AwardCheck {

    private final AidBench bench;
    private final Cases cases;
    private final BusinessTime time;

    AidCheck(AidBench bench, Cases cases, BusinessTime time) {
        this.bench = bench;
        this.cases = cases;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> warnings(CaseNumber number, Nok amount) {
        return bench.assessment(number).map(assessment -> bench.judge(cases.get(number), assessment, amount, time.today()).against().stream()
            .map(AidFinding::fault).toList()).orElse(List.of(Fault.general("aid.not-assessed")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(CaseNumber number, Nok amount, LocalDate awarded) {
        bench.assessment(number).ifPresent(assessment -> {
            GrantApplication application = cases.get(number);
            bench.lock(application, assessment);
            bench.judge(application, assessment, amount, awarded).findings().stream().filter(found -> found.weight() == AidFinding.Weight.STOPS).findFirst()
                .ifPresent(found -> {
                    throw Refusal.conflict(found.key(), found.args().toArray());
                });
        });
    }

    @Override
    public Place place() {
        return new Place("aid", "aid.panel");
    }
}
