package tilsagn.assessment;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The way out where every manager of the county has a conflict on a case (the idea of fvl § 9): the administrator, who handles no cases,
 * chooses one of the county's people to lead this one. They choose substitutes for assessors and allocate, as a manager does; what they do
 * not do is to decide on the conflicts of others, least of all of their own head.
 */
@Service
@Transactional
public class ActingManagers {

    private static final Set<Role> MAY_LEAD = EnumSet.of(Role.ADVISOR, Role.DECISION_MAKER, Role.MANAGER);
    private static final int MOST = 5;

    private final ActingManagerRepository chosen;
    private final Mandates mandates;
    private final AssessmentPermissions permissions;
    private final AssessmentRepository assessments;
    private final OpenPlaces places;
    private final Accounts accounts;
    private final Cases cases;
    private final Calls calls;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ActingManagers(ActingManagerRepository chosen, Mandates mandates, AssessmentPermissions permissions, AssessmentRepository assessments,
        OpenPlaces places, Accounts accounts, Cases cases, Calls calls, BusinessTime time, ApplicationEventPublisher events) {
        this.chosen = chosen;
        this.mandates = mandates;
        this.permissions = permissions;
        this.assessments = assessments;
        this.places = places;
        this.accounts = accounts;
        this.cases = cases;
        this.calls = calls;
        this.time = time;
        this.events = events;
    }

    /**
     * What the administrator's page shows.
     *
     * @param needed     every manager has a conflict and nobody leads the case in their place
     * @param acting     name of who leads it now in their place, or {@code null}
     * @param candidates who may be chosen, by name
     */
    public record View(boolean needed, String acting, List<User> candidates) {
    }

    /** Whether the person does a manager's steps on the case: a manager, or whoever was chosen for it. */
    @Transactional(readOnly = true)
    public boolean leads(User user, CaseNumber caseNumber) {
        return mandates.leads(user, caseNumber);
    }

    /** Login name of who leads the case in the managers' place, for the process; empty when nobody does. */
    @Transactional(readOnly = true)
    public Optional<String> actingOn(CaseNumber caseNumber) {
        return mandates.actingOn(calls.get(cases.get(caseNumber).callId()).county(), caseNumber);
    }

    /** The page of one case, for administrators. */
    @Transactional(readOnly = true)
    public View view(User admin, CaseNumber caseNumber) {
        permissions.administrable(admin, caseNumber);
        Optional<String> acting = mandates.actingOn(admin.county(), caseNumber);
        boolean without = mandates.isWithoutManager(admin.county(), caseNumber);
        return new View(without && acting.isEmpty(), acting.map(accounts::nameOf).orElse(null), without ? candidates(admin, caseNumber) : List.of());
    }

    private List<User> candidates(User admin, CaseNumber caseNumber) {
        Set<String> not = new HashSet<>(mandates.haveConflict(caseNumber));
        not.addAll(mandates.haveAssessed(caseNumber));
        not.addAll(places.asked(caseNumber));
        mandates.actingOn(admin.county(), caseNumber).ifPresent(not::add);
        return accounts.staffOf(admin.county()).stream().filter(person -> MAY_LEAD.stream().anyMatch(person::has) && !not.contains(person.username()))
            .sorted(Comparator.comparing(User::name)).toList();
    }

    /** The county's cases under treatment that nobody leads, the newest few of them; for an administrator, otherwise none. */
    @Transactional(readOnly = true)
    public List<CaseNumber> waitingFor(User admin) {
        return !admin.has(Role.ADMIN) ? List.of() : mandates.withoutManager(admin.county()).stream()
            .sorted(Comparator.comparing(CaseNumber::value).reversed())
            .filter(number -> isOpen(cases.get(number)) && mandates.actingOn(admin.county(), number).isEmpty()).limit(MOST).toList();
    }

    private static boolean isOpen(GrantApplication application) {
        return application.withdrawal() == null && application.status().isUnderTreatment();
    }

    /**
     * Chooses who leads the case, who gets the manager's tasks on it. A second choice takes the place of the first.
     *
     * @param reason why this person; for the journal, 10 to 4000 characters
     * @throws Refusal on {@code username} and {@code reason}; {@code core.not-yours}, {@code assessment.acting.not-needed}
     */
    public void appoint(User admin, CaseNumber caseNumber, String username, String reason) {
        permissions.administrable(admin, caseNumber).requireNotWithdrawn();
        assessments.lock(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
        if (username == null || username.isBlank()) {
            throw Refusal.onField("username", "assessment.acting.choose");
        }
        AssessmentRules.refuse(AssessmentRules.textFaults("reason", reason, AssessmentRules.SHORTEST_NOTE));
        if (!mandates.isWithoutManager(admin.county(), caseNumber)) {
            throw Refusal.conflict("assessment.acting.not-needed");
        }
        User person = candidates(admin, caseNumber).stream().filter(one -> one.username().equals(username)).findFirst()
            .orElseThrow(() -> Refusal.onField("username", "assessment.acting.choose"));
        chosen.saveAndFlush(new ActingManager(caseNumber, username, admin.username(), time.now(), reason.strip()));
        events.publishEvent(new Appointed(caseNumber, username, person.name(), reason.strip()));
    }

    /** Somebody leads the case because no manager may. */
    public record Appointed(CaseNumber caseNumber, String username, String name, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "impartiality.acting-manager";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username, "person", name, "note", reason);
        }
    }
}
