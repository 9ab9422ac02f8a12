package tilsagn.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyCases;
import tilsagn.application.SentPlans;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Period;
import tilsagn.decision.DecisionNotified;

/** Grants as others may read them, and how one comes into being: the moment the party is told of its award. */
@Service
@Transactional
public class Grants {

    private final GrantRepository grants;
    private final PlanVersions plans;
    private final GrantTermsStore terms;
    private final SentPlans sentPlans;
    private final Cases cases;
    private final PartyCases partyCases;
    private final Calls calls;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Grants(GrantRepository grants, PlanVersions plans, GrantTermsStore terms, SentPlans sentPlans, Cases cases, PartyCases partyCases, Calls calls,
           BusinessTime time, ApplicationEventPublisher events) {
        this.grants = grants;
        this.plans = plans;
        this.terms = terms;
        this.sentPlans = sentPlans;
        this.cases = cases;
        this.partyCases = partyCases;
        this.calls = calls;
        this.time = time;
        this.events = events;
    }

    /** The grant of a case, for the process and other rooms. */
    @Transactional(readOnly = true)
    public Grant of(CaseNumber number) {
        return find(number).orElseThrow(() -> new NotFound("grant of " + number));
    }

    /** The grant of a case, if it came to one. */
    @Transactional(readOnly = true)
    public Optional<Grant> find(CaseNumber number) {
        return grants.findByCaseNumber(number);
    }

    /** Whether the case came to a grant. */
    @Transactional(readOnly = true)
    public boolean exists(CaseNumber number) {
        return grants.existsByCaseNumber(number);
    }

    /** The grant as one of the staff may see it. */
    @Transactional(readOnly = true)
    public Grant visibleTo(User user, CaseNumber number) {
        cases.visibleTo(user).find(number).orElseThrow(() -> new NotFound("case " + number));
        return of(number);
    }

    /** The party's own grant. */
    @Transactional(readOnly = true)
    public Grant ofParty(User user, UUID application) {
        return of(partyCases.readable(user, application).caseNumber());
    }

    /** The plan that counts on a day. */
    @Transactional(readOnly = true)
    public PlanVersion plan(CaseNumber number, LocalDate day) {
        return plans.inForce(number, day);
    }

    /** The project ended before its time: a version of the plan that ends that day, in force from today. */
    void endPlan(CaseNumber number, LocalDate ended, String by) {
        List<PlanVersion> all = plans.all(number);
        PlanVersion before = all.get(all.size() - 1);
        plans.add(number, new PlanVersion(before.number() + 1, time.today(), new Period(before.period().start(), ended), before.vatDeductible(),
            before.costs(), before.financing(), by));
    }

    /** The terms the grant was offered on. */
    @Transactional(readOnly = true)
    public GrantTerms terms(Grant grant) {
        return terms.inForce(calls.schemeOf(grant.callId()), grant.offeredAt().atZone(BusinessTime.ZONE).toLocalDate());
    }

    /** The party was told. Hearing it again changes nothing; hearing another amount is an appeal that was upheld. */
    @EventListener
    void on(DecisionNotified told) {
        if (told.outcome().givesMoney()) {
            grants.lock(told.caseNumber()).ifPresentOrElse(grant -> awardAnew(grant, told.amount()), () -> offer(told));
        }
    }

    private void awardAnew(Grant grant, Nok amount) {
        if (grant.awardedAnew(amount)) {
            events.publishEvent(new Grant.AwardedAnew(grant.caseNumber(), grant.callId(), amount));
        }
    }

    private void offer(DecisionNotified told) {
        GrantApplication application = cases.get(told.caseNumber());
        grants.saveAndFlush(new Grant(told.caseNumber(), told.callId(), application.id(), application.county(), application.organisationNumber(),
            application.organisationName(), told.amount(), time.now()));
        plans.add(told.caseNumber(), PlanVersion.first(sentPlans.of(told.caseNumber()), time.today()));
        events.publishEvent(new Grant.Offered(told.caseNumber(), told.callId(), told.amount()));
    }
}
