package tilsagn.grant;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.PoolCommitments;

/** How an award ends before it began, or gets more time: not answered, declined, or the project not begun in time. The money goes back. */
@Service
@Transactional
public class Lapses {

    private static final int LONGEST = 2000;

    private final AcceptanceRepository acceptances;
    private final GrantRepository grants;
    private final Grants face;
    private final GrantGuards guards;
    private final PartyCases partyCases;
    private final PoolCommitments commitments;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Lapses(AcceptanceRepository acceptances, GrantRepository grants, Grants face, GrantGuards guards, PartyCases partyCases,
           PoolCommitments commitments, BusinessTime time, ApplicationEventPublisher events) {
        this.acceptances = acceptances;
        this.grants = grants;
        this.face = face;
        this.guards = guards;
        this.partyCases = partyCases;
        this.commitments = commitments;
        this.time = time;
        this.events = events;
    }

    /** Nobody answered in time; called by the process, which may call it again. Accepted or lapsed meanwhile, it does nothing. */
    public void unanswered(CaseNumber number) {
        Grant grant = held(number);
        if (grant.status() == GrantStatus.OFFERED) {
            lapse(grant, Acceptance.Lapse.UNANSWERED, null, null);
        }
    }

    /** One who may bind the organisation says no thanks. */
    public void decline(User user, UUID application, String reason) {
        Grant grant = held(partyCases.sendable(user, application).caseNumber());
        if (grant.status() != GrantStatus.OFFERED) {
            throw Refusal.conflict(grant.status() == GrantStatus.LAPSED ? "grant.lapsed" : "grant.accepted-already", grant.caseNumber().value());
        }
        if (reason.length() > LONGEST) {
            throw Refusal.onField("reason", "grant.reason-too-long", LONGEST);
        }
        lapse(grant, Acceptance.Lapse.DECLINED, reason.isBlank() ? null : reason.strip(), user.username());
    }

    /**
     * A manager lets an award lapse whose time to accept or to begin has passed.
     *
     * @throws Refusal {@code core.not-yours}, {@code grant.lapse.too-early}, {@code grant.over}, or on {@code reason}
     */
    public void letLapse(User user, CaseNumber number, String reason) {
        Grant grant = guards.actable(user, number, Role.MANAGER);
        String why = given(reason);
        Acceptance acceptance = acceptances.lock(number.value()).orElseThrow();
        boolean offered = grant.status() == GrantStatus.OFFERED;
        boolean over = offered ? !time.now().isBefore(acceptance.acceptBy()) : time.today().isAfter(acceptance.startBy());
        if (!over) {
            throw Refusal.conflict("grant.lapse.too-early");
        }
        lapse(grant, offered ? Acceptance.Lapse.UNANSWERED : Acceptance.Lapse.NOT_BEGUN, why, user.username());
    }

    private void lapse(Grant grant, Acceptance.Lapse why, String reason, String by) {
        CaseNumber number = grant.caseNumber();
        grant.lapse(time.now());
        grants.saveAndFlush(grant);
        Acceptance acceptance = acceptances.lock(number.value()).orElseThrow();
        acceptance.lapsed(why, reason, by);
        acceptances.saveAndFlush(acceptance);
        commitments.of(number).filter(held -> held.unpaid().isPositive())
            .ifPresent(held -> commitments.uncommit(grant.callId(), number, held.unpaid()));
        events.publishEvent(new AcceptanceFacts.Lapsed(number, why, reason));
    }

    /**
     * A manager gives more time to accept, also after it has passed.
     *
     * @throws Refusal {@code core.not-yours}, {@code grant.accepted-already}, {@code grant.lapsed}, or on {@code until} and {@code reason}
     */
    public void giveMoreTime(User user, CaseNumber number, LocalDate until, String reason) {
        Grant grant = guards.actable(user, number, Role.MANAGER);
        requireAhead(until);
        String why = given(reason);
        Acceptance acceptance = acceptances.lock(number.value()).orElseThrow();
        acceptance.extend(AcceptanceTime.until(until, face.terms(grant)), user, why);
        acceptances.saveAndFlush(acceptance);
        events.publishEvent(new AcceptanceFacts.Extended(number, until, why));
        events.publishEvent(new AcceptanceFacts.TimeSet(number, acceptance.remindAt(), acceptance.acceptBy()));
    }

    /**
     * One of the party says when the project began; or an advisor who knows.
     *
     * @throws Refusal {@code grant.not-accepted}, or on {@code begun}
     */
    public void begin(User user, UUID application, LocalDate on) {
        begin(held(partyCases.writable(user, application).caseNumber()), on);
    }

    /** An advisor notes that the project has begun. */
    public void noteBegun(User user, CaseNumber number, LocalDate on) {
        begin(guards.actable(user, number, Role.ADVISOR, Role.MANAGER), on);
    }

    private void begin(Grant grant, LocalDate on) {
        if (on == null || on.isAfter(time.today())) {
            throw Refusal.onField("begun", "grant.start.day-needed");
        }
        grant.begin();
        grants.saveAndFlush(grant);
        Acceptance acceptance = acceptances.lock(grant.caseNumber().value()).orElseThrow();
        if (acceptance.begun(on)) {
            acceptances.saveAndFlush(acceptance);
            events.publishEvent(new AcceptanceFacts.Begun(grant.caseNumber(), on));
        }
    }

    /** An advisor lets the project begin later. */
    public void startLater(User user, CaseNumber number, LocalDate until, String reason) {
        Grant grant = guards.actable(user, number, Role.ADVISOR, Role.MANAGER);
        if (grant.status() != GrantStatus.ACCEPTED) {
            throw Refusal.conflict("grant.start.begun-already");
        }
        requireAhead(until);
        String why = given(reason);
        Acceptance acceptance = acceptances.lock(number.value()).orElseThrow();
        acceptance.startLater(until);
        acceptances.saveAndFlush(acceptance);
        events.publishEvent(new AcceptanceFacts.StartMoved(number, until, why));
    }

    private void requireAhead(LocalDate until) {
        if (until == null || !until.isAfter(time.today())) {
            throw Refusal.onField("until", "grant.until-needed");
        }
    }

    private static String given(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.onField("reason", "grant.reason-needed", LONGEST);
        }
        return reason.strip();
    }

    private Grant held(CaseNumber number) {
        return grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
    }
}
