package tilsagn.grant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The party's side of changes: asking, taking back, and seeing what came of it. Only people who may bind the organisation ask. */
@Service
@Transactional
public class PartyChanges {

    private final ChangeRequestRepository requests;
    private final GrantRepository grants;
    private final PlanVersions plans;
    private final Grants terms;
    private final PartyCases cases;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    PartyChanges(ChangeRequestRepository requests, GrantRepository grants, PlanVersions plans, Grants terms, PartyCases cases, BusinessTime time,
                 ApplicationEventPublisher events) {
        this.requests = requests;
        this.grants = grants;
        this.plans = plans;
        this.terms = terms;
        this.cases = cases;
        this.time = time;
        this.events = events;
    }

    /**
     * The page.
     *
     * @param plan     the plan that would be changed: the newest the party has been told of
     * @param versions every version the party has been told of, the first one first
     * @param requests the newest first
     * @param mayAsk   whether the reader may send one right now
     * @param terms    how much may be moved without asking
     */
    public record View(GrantApplication application, Grant grant, PlanVersion plan, List<PlanVersion> versions, List<ChangeRequest> requests,
                       boolean mayAsk, boolean maySend, GrantTerms terms, LocalDate today) {

        /** Whether one still waits for its answer, as far as the party knows. */
        public boolean waits() {
            return requests.stream().anyMatch(request -> request.toldStatus().isOpen());
        }
    }

    /** What the party sees; 404 where the case has no grant. */
    @Transactional(readOnly = true)
    public View view(User user, UUID application) {
        GrantApplication read = cases.readable(user, application);
        Grant grant = grants.findByCaseNumber(read.caseNumber()).orElseThrow(() -> new NotFound("grant of " + read.caseNumber()));
        List<ChangeRequest> all = requests.findByCaseNumberOrderByNumberDesc(read.caseNumber());
        List<PlanVersion> versions = plans.all(read.caseNumber()).stream().filter(version -> isTold(version, all)).toList();
        boolean maySend = cases.standing(user, application).maySubmit();
        boolean waits = all.stream().anyMatch(request -> request.toldStatus().isOpen());
        return new View(read, grant, versions.get(versions.size() - 1), versions, all, maySend && !waits && grant.status().isRunning(), maySend,
            terms.terms(grant), time.today());
    }

    private static boolean isTold(PlanVersion version, List<ChangeRequest> all) {
        return all.stream().filter(request -> Integer.valueOf(version.number()).equals(request.planNumber()))
            .allMatch(request -> request.toldAt() != null);
    }

    /**
     * Asks for a change. The plan stays in force until the county has approved another.
     *
     * @throws Refusal {@code application.team.may-not-submit}, {@code grant.not-accepted}, {@code grant.change.open}; on the form's fields
     */
    public UUID ask(User user, UUID application, ChangeWish wish) {
        CaseNumber number = cases.sendable(user, application).caseNumber();
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        if (!grant.status().isRunning()) {
            throw Refusal.conflict(grant.status().isOver() ? "grant.over" : "grant.not-accepted", number.value());
        }
        List<ChangeRequest> before = requests.findByCaseNumberOrderByNumberDesc(number);
        if (before.stream().anyMatch(request -> request.toldStatus().isOpen())) {
            throw Refusal.conflict("grant.change.open");
        }
        PlanVersion plan = newest(number);
        ChangeRules.check(wish, grant, plan, terms.terms(grant).reallocationPercent(), time.today());
        ChangeRequest request = requests.saveAndFlush(new ChangeRequest(number, before.size() + 1, plan.number(), wish, user,
            time.now().truncatedTo(ChronoUnit.MICROS)));
        events.publishEvent(new ChangeEvents.Asked(number, request.id(), wish));
        return request.id();
    }

    /**
     * Takes a request back that has no answer yet.
     *
     * @throws Refusal {@code application.team.may-not-submit}, {@code grant.change.closed}
     */
    public void withdraw(User user, UUID application, UUID id) {
        CaseNumber number = cases.sendable(user, application).caseNumber();
        grants.lock(number);
        ChangeRequest request = requests.findById(id).filter(found -> found.caseNumber().equals(number)).orElseThrow(() -> new NotFound("change " + id));
        request.end(ChangeStatus.WITHDRAWN, time.now().truncatedTo(ChronoUnit.MICROS));
        requests.saveAndFlush(request);
        events.publishEvent(new ChangeEvents.Ended(number, id, true));
    }

    private PlanVersion newest(CaseNumber number) {
        List<PlanVersion> all = plans.all(number);
        return all.get(all.size() - 1);
    }
}
