package tilsagn.grant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CostCategory;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Period;
import tilsagn.core.Refusal;

/** The county's side of changes: an adviser prepares, a manager who is somebody else decides, and the process tells the party. */
@Service
@Transactional
public class ChangeRequests {

    private final ChangeRequestRepository requests;
    private final GrantRepository grants;
    private final PlanVersions plans;
    private final Grants terms;
    private final ChangeGuards guards;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ChangeRequests(ChangeRequestRepository requests, GrantRepository grants, PlanVersions plans, Grants terms, ChangeGuards guards, BusinessTime time,
                   ApplicationEventPublisher events) {
        this.requests = requests;
        this.grants = grants;
        this.plans = plans;
        this.terms = terms;
        this.guards = guards;
        this.time = time;
        this.events = events;
    }

    /**
     * The panel.
     *
     * @param versions   every version of the plan, the first one first
     * @param requests   the newest first
     * @param mayPrepare whether the reader may prepare the open request now
     * @param mayDecide  whether the reader may decide it now
     */
    public record View(Grant grant, List<PlanVersion> versions, List<ChangeRequest> requests, boolean mayPrepare, boolean mayDecide,
                       GrantTerms terms, LocalDate today) {

        /** The one that waits for an answer, or {@code null}. */
        public ChangeRequest open() {
            return requests.stream().filter(request -> request.status().isOpen()).findFirst().orElse(null);
        }

        /** A version by its number. */
        public PlanVersion version(int number) {
            return versions.get(number - 1);
        }
    }

    /** What the county sees; without a grant there is nothing to change. */
    @Transactional(readOnly = true)
    public Optional<View> view(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return grants.findByCaseNumber(number).map(grant -> view(user, grant));
    }

    private View view(User user, Grant grant) {
        CaseNumber number = grant.caseNumber();
        List<ChangeRequest> all = requests.findByCaseNumberOrderByNumberDesc(number);
        ChangeRequest open = all.stream().filter(request -> request.status().isOpen()).findFirst().orElse(null);
        boolean prepares = open != null && open.status() == ChangeStatus.ASKED && guards.mayAs(Role.ADVISOR, user, number);
        boolean decides = open != null && open.status() == ChangeStatus.PREPARED && guards.mayAs(Role.MANAGER, user, number)
            && !user.username().equals(open.preparedBy());
        return new View(grant, plans.all(number), all, prepares, decides, terms.terms(grant), time.today());
    }

    /**
     * The adviser says what they think.
     *
     * @param approve whether it should be approved; {@code null} is refused on {@code approve}
     * @throws Refusal {@code core.not-yours}, {@code application.declare-first}, {@code grant.change.not-asked}; on {@code approve} and
     *                 {@code assessment}
     */
    public void prepare(User user, CaseNumber number, UUID id, Boolean approve, String assessment) {
        guards.requireActing(Role.ADVISOR, user, number);
        ChangeRequest request = held(number, id);
        if (approve == null) {
            throw Refusal.onField("approve", "grant.change.choose");
        }
        request.prepare(approve, words("assessment", assessment), user, time.now().truncatedTo(ChronoUnit.MICROS));
        requests.saveAndFlush(request);
        events.publishEvent(new ChangeEvents.Prepared(number, id, approve));
    }

    /**
     * The manager answers, or sends it back to the adviser. An approved change of period or budget is a new version of the plan, in force
     * from the day the manager sets; until then the old one is. A new owner takes over as {@link OwnerHandovers} says.
     *
     * @throws Refusal {@code core.not-yours}, {@code grant.change.not-prepared}, {@code grant.change.four-eyes}; on {@code verdict},
     *                 {@code answer}, {@code inForceFrom}
     */
    public void decide(User user, CaseNumber number, UUID id, ChangeDecision decision) {
        guards.requireActing(Role.MANAGER, user, number);
        ChangeRequest request = held(number, id);
        if (decision.verdict() == null) {
            throw Refusal.onField("verdict", "grant.change.choose");
        }
        ChangeDecision written = new ChangeDecision(decision.verdict(), words("answer", decision.text()), decision.inForceFrom());
        switch (written.verdict()) {
            case RETURNED -> request.sendBack(written.text(), user);
            case REJECTED -> request.reject(written, user, time.now().truncatedTo(ChronoUnit.MICROS));
            case APPROVED -> approve(request, written, user);
            default -> throw new IllegalArgumentException(written.verdict().name());
        }
        requests.saveAndFlush(request);
        events.publishEvent(written.verdict() == ChangeDecision.Verdict.RETURNED ? new ChangeEvents.Returned(number, id, written.text())
            : new ChangeEvents.Decided(number, id, request.status() == ChangeStatus.APPROVED, written.inForceFrom()));
    }

    private void approve(ChangeRequest request, ChangeDecision decision, User user) {
        PlanVersion before = newest(request);
        requireDay(decision.inForceFrom(), request, before);
        Integer number = request.wish().changesThePlan() ? before.number() + 1 : null;
        request.approve(decision, number, user, time.now().truncatedTo(ChronoUnit.MICROS));
        comesIntoForce(request, decision, before, user);
    }

    /**
     * What was refused is approved after an appeal, from today or from when the newest plan counts.
     *
     * @throws Refusal {@code grant.over}, {@code grant.change.not-rejected}
     */
    void approveAfterAppeal(User user, CaseNumber number, UUID id, String words) {
        ChangeRequest request = held(number, id);
        if (grants.findByCaseNumber(number).filter(grant -> grant.status().isOver()).isPresent()) {
            throw Refusal.conflict("grant.over", number.value());
        }
        PlanVersion before = newest(request);
        LocalDate day = before.inForceFrom().isAfter(time.today()) ? before.inForceFrom() : time.today();
        ChangeDecision decision = new ChangeDecision(ChangeDecision.Verdict.APPROVED, words, day);
        request.approveAfterAppeal(decision, request.wish().changesThePlan() ? before.number() + 1 : null);
        requests.saveAndFlush(request);
        comesIntoForce(request, decision, before, user);
        events.publishEvent(new ChangeEvents.Reversed(number, id, day));
    }

    private PlanVersion newest(ChangeRequest request) {
        List<PlanVersion> all = plans.all(request.caseNumber());
        return all.get(all.size() - 1);
    }

    private void comesIntoForce(ChangeRequest request, ChangeDecision decision, PlanVersion before, User user) {
        ChangeWish wish = request.wish();
        if (request.planNumber() != null) {
            plans.add(request.caseNumber(), new PlanVersion(request.planNumber(), decision.inForceFrom(),
                new Period(before.period().start(), wish.newEnd() == null ? before.period().end() : wish.newEnd()), before.vatDeductible(),
                wish.costs().isEmpty() ? before.costs() : wish.costs(), before.financing(), user.username()));
        }
    }

    // Nothing is approved for days before it was asked for, and never before the version it builds on.
    private void requireDay(LocalDate day, ChangeRequest request, PlanVersion before) {
        LocalDate asked = request.askedAt().atZone(BusinessTime.ZONE).toLocalDate();
        LocalDate earliest = asked.isBefore(before.inForceFrom()) ? before.inForceFrom() : asked;
        if (day == null || day.isBefore(earliest) || day.isAfter(time.today().plusYears(1))) {
            throw Refusal.onField("inForceFrom", "grant.change.day", earliest, time.today().plusYears(1));
        }
    }

    private static String words(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > ChangeRules.LONGEST) {
            throw Refusal.onField(field, "grant.change.text", String.valueOf(ChangeRules.LONGEST));
        }
        return text;
    }

    private ChangeRequest held(CaseNumber number, UUID id) {
        grants.lock(number);
        return requests.findById(id).filter(found -> found.caseNumber().equals(number)).orElseThrow(() -> new NotFound("change " + id));
    }

    /** The lines that change by more than the terms let a party move without asking (R13). */
    public static Set<CostCategory> beyond(PlanVersion plan, Map<CostCategory, Nok> costs, GrantTerms terms) {
        return ChangeRules.deviating(plan, costs, terms.reallocationPercent());
    }

    /** One request, for the process and the letter; asks nobody for permission. */
    @Transactional(readOnly = true)
    public ChangeRequest get(UUID id) {
        return requests.findById(id).orElseThrow(() -> new NotFound("change " + id));
    }

    /** The request the county answered last, for the letter about it. */
    @Transactional(readOnly = true)
    public ChangeRequest lastDecided(CaseNumber number) {
        return requests.findByCaseNumberOrderByNumberDesc(number).stream().filter(request -> request.status().isDecided()).findFirst()
            .orElseThrow(() -> new NotFound("decided change of " + number));
    }

    /** A version of the plan by its number. */
    @Transactional(readOnly = true)
    public PlanVersion plan(CaseNumber number, int version) {
        return plans.all(number).get(version - 1);
    }

    /** Whether a request waits for its answer. */
    @Transactional(readOnly = true)
    public boolean isOpen(CaseNumber number) {
        return requests.findByOpenCase(number).isPresent();
    }

    /** The letter with the answer is out; from here on the party's page says so. May be called again. */
    public void told(UUID id) {
        get(id).told(time.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** The grant is over: what has no answer will get none. For whoever ends a grant before its time; does nothing where nothing is open. */
    public void drop(CaseNumber number) {
        requests.findByOpenCase(number).ifPresent(request -> {
            request.end(ChangeStatus.DROPPED, time.now().truncatedTo(ChronoUnit.MICROS));
            requests.saveAndFlush(request);
            events.publishEvent(new ChangeEvents.Ended(number, request.id(), false));
        });
    }
}
