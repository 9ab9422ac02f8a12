package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import tilsagn.application.GrantApplication;
import tilsagn.application.SentPlan;
import tilsagn.application.SentPlans;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** Puts together what one award is judged by, and judges it. */
@Component
class AidBench {

    private final AidAssessmentRepository assessments;
    private final EarlierAidLines lines;
    private final EarlierAidStore store;
    private final AidTables tables;
    private final SentPlans plans;

    AidBench(AidAssessmentRepository assessments, EarlierAidLines lines, EarlierAidStore store, AidTables tables, SentPlans plans) {
        this.assessments = assessments;
        this.lines = lines;
        this.store = store;
        this.tables = tables;
        this.plans = plans;
    }

    Optional<AidAssessment> assessment(CaseNumber number) {
        return assessments.findByCaseNumber(number.value());
    }

    /** Lets nobody else decide on aid to the same group until this transaction is over. */
    void lock(GrantApplication application, AidAssessment assessment) {
        store.lock(group(application, assessment));
    }

    Set<OrganisationNumber> group(GrantApplication application, AidAssessment assessment) {
        return lines.group(application, assessment == null ? null : assessment.companies());
    }

    List<CountedAid> earlier(GrantApplication application, AidAssessment assessment) {
        return lines.of(application, assessment == null ? null : assessment.companies());
    }

    AidJudgement judge(GrantApplication application, AidAssessment assessment, Nok amount, LocalDate awarded) {
        return judge(application, assessment, earlier(application, assessment), amount, awarded);
    }

    AidJudgement judge(GrantApplication application, AidAssessment assessment, List<CountedAid> earlier, Nok amount, LocalDate awarded) {
        AidBasis basis = assessment.basis();
        SentPlan plan = plans.of(application.caseNumber());
        Map<AidSupplement, Integer> points = tables.supplements(application.county(), basis, awarded);
        Nok cost = assessment.eligibleCost() == null ? plan.plan().totalCost() : assessment.eligibleCost();
        return AidJudgement.of(basis, tables.rule(application.county(), basis, awarded).orElse(null), new AidFacts(awarded, amount,
            assessment.rate() == null ? BigDecimal.ONE : assessment.rate(), earlier, cost, plan.plan().publicMoney().minus(plan.plan().applied()),
            assessment.firstAidOn(), plan.period() == null ? null : plan.period().end(),
            assessment.supplements().stream().mapToInt(one -> points.getOrDefault(one, 0)).sum(), assessment.confirmed()));
    }
}
