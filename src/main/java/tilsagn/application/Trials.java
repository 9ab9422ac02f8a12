package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * Trying out the form of a call that is announced and not open yet: staff fill it in as an applicant will. A trial is the draft of an
 * organisation that does not exist and that nobody acts for, so it can be written in and checked and never sent; only who began it sees it.
 * It is thrown away by that person, and at the latest when the call opens or is called off: no list, sum or mail ever meets one.
 */
@Service
@Transactional
public class Trials {

    /** Number of the applicant that does not exist, of the synthetic series. */
    static final OrganisationNumber APPLICANT = new OrganisationNumber("310999997");

    private final ApplicationRepository applications;
    private final MemberRepository members;
    private final Organisations organisations;
    private final Calls calls;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Trials(ApplicationRepository applications, MemberRepository members, Organisations organisations, Calls calls, BusinessTime time,
           ApplicationEventPublisher events) {
        this.applications = applications;
        this.members = members;
        this.organisations = organisations;
        this.calls = calls;
        this.time = time;
        this.events = events;
    }

    /** Whether the person may try out this call's form now. */
    @Transactional(readOnly = true)
    public boolean isPossible(User user, Call call) {
        return mayTry(user, call) && call.statusAt(time.now()) == CallStatus.ANNOUNCED;
    }

    private static boolean mayTry(User user, Call call) {
        return user.isStaffOf(call.county()) && (user.has(Role.ADVISOR) || user.has(Role.MANAGER));
    }

    private static void requireMayTry(User user, Call call) {
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + call.slug());
        }
        if (!mayTry(user, call)) {
            throw Refusal.conflict("core.not-yours");
        }
    }

    /** The person's own trial in the call. */
    @Transactional(readOnly = true)
    public Optional<GrantApplication> of(User user, UUID callId) {
        return ownOf(user, callId).findFirst();
    }

    /**
     * Begins a trial; whoever has one goes on with it. The call's row is held: a second click waits for the first and finds its trial, and
     * a call that opens meanwhile either throws this one away or is seen to be open here.
     *
     * @throws Refusal {@code core.not-yours}; {@code application.trial.open} unless the call is announced and not open
     */
    public GrantApplication start(User user, UUID callId) {
        Call call = calls.held(callId);
        requireMayTry(user, call);
        if (!isPossible(user, call)) {
            throw Refusal.conflict("application.trial.open");
        }
        return of(user, callId).orElseGet(() -> begun(user, call));
    }

    private GrantApplication begun(User user, Call call) {
        Organisation nobody = organisations.find(APPLICANT).orElseThrow();
        GrantApplication trial = applications.save(new GrantApplication(call, nobody, user, now()));
        members.save(new ApplicationMember(trial.id(), user.username(), TeamRole.WRITER, false, trial.startedAt()));
        return trial;
    }

    /** Throws the person's own trial away with all that was written. Nothing to throw away is fine. */
    public void discard(User user, UUID callId) {
        requireMayTry(user, calls.held(callId));
        ownOf(user, callId).toList().forEach(this::erase);
    }

    @EventListener
    void on(Call.Opened fact) {
        eraseAll(fact.callId());
    }

    /** No trial is left in the call. */
    void eraseAll(UUID callId) {
        open(callId).forEach(this::erase);
    }

    private Stream<GrantApplication> ownOf(User user, UUID callId) {
        return open(callId).stream().filter(trial -> trial.startedBy().equals(user.username()));
    }

    private List<GrantApplication> open(UUID callId) {
        return applications.findByCallIdAndOrganisationNumberAndStatus(callId, APPLICANT, ApplicationStatus.DRAFT);
    }

    private void erase(GrantApplication trial) {
        if (trial.discard(now())) {
            events.publishEvent(new Withdrawal.Discarded(trial.id(), trial.callId()));
        }
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
