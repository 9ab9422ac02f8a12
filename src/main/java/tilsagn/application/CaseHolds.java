package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * Putting a case on hold and taking it up again: advisors and managers of the county, from the day it was sent until somebody has decided.
 * While it stands nobody works on the case; reading and messages go on, and the applicant may withdraw.
 */
@Service
@Transactional
public class CaseHolds {

    /** A reason or a note is a few sentences (characters). */
    public static final int LONGEST = 2000;

    private final CaseHoldRepository holds;
    private final Cases cases;
    private final Withdrawals withdrawals;
    private final ObjectProvider<CaseAccess> access;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CaseHolds(CaseHoldRepository holds, Cases cases, Withdrawals withdrawals, ObjectProvider<CaseAccess> access, Accounts accounts,
              BusinessTime time, ApplicationEventPublisher events) {
        this.holds = holds;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.access = access;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    /** As {@link #hold(User, CaseNumber, String, String, LocalDate)}, without a note. */
    public void hold(User user, CaseNumber number, String reason, LocalDate until) {
        hold(user, number, reason, null, until);
    }

    /**
     * Puts the case on hold.
     *
     * @param reason what the party is told
     * @param note   for the county alone, or {@code null}
     * @param until  the day it is expected to go on, or {@code null}
     * @throws Refusal on {@code reason}, {@code note}, {@code until}; {@code application.hold.not-possible} when it is decided or ended,
     *                 {@code application.hold.waits-for-party} while a deficiency notice runs, {@code application.hold.already}
     */
    public void hold(User user, CaseNumber number, String reason, String note, LocalDate until) {
        GrantApplication application = workable(user, number);
        String why = text("reason", reason, true);
        String internal = text("note", note, false);
        requireLater(until);
        if (!withdrawals.isPossible(application)) {
            throw Refusal.conflict("application.hold.not-possible");
        }
        // The date of a deficiency notice runs: a case that waits for the party is not put on hold beside that.
        if (application.status() == ApplicationStatus.DEFICIENCY_NOTICE) {
            throw Refusal.conflict("application.hold.waits-for-party");
        }
        if (isHeld(number)) {
            throw Refusal.conflict("application.hold.already");
        }
        try {
            holds.saveAndFlush(new CaseHold(number, why, internal, until, user.username(), now()));
        } catch (DataIntegrityViolationException twice) {
            throw Refusal.conflict("application.hold.already");
        }
        events.publishEvent(new CaseHold.Placed(number, why, until));
    }

    /** Lets it wait until another day. Refuses on {@code until}; {@code application.hold.none} when it is not on hold. */
    public void waitUntil(User user, CaseNumber number, LocalDate until) {
        workable(user, number);
        if (until == null) {
            throw Refusal.onField("until", "application.hold.until-missing");
        }
        requireLater(until);
        CaseHold hold = open(number);
        hold.waitUntil(until);
        holds.saveAndFlush(hold);
        events.publishEvent(new CaseHold.Moved(number, until));
    }

    /** Takes the case up again. Refuses on {@code reason}; {@code application.hold.none} when it is not on hold. */
    public void resume(User user, CaseNumber number, String reason) {
        workable(user, number);
        String why = text("reason", reason, true);
        CaseHold hold = open(number);
        hold.lift(why, user.username(), now());
        holds.saveAndFlush(hold);
        events.publishEvent(new CaseHold.Lifted(number, why));
    }

    @Transactional(readOnly = true)
    public boolean isHeld(CaseNumber number) {
        return current(number).isPresent();
    }

    /** The hold that stands; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<CaseHold> current(CaseNumber number) {
        return holds.findByOpenCase(number);
    }

    /** All of a case, the newest first; asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<CaseHold> of(CaseNumber number) {
        return holds.findByCaseNumberOrderByPlacedAtDesc(number);
    }

    /** For whoever is about to work on the case. Refuses {@code application.held} with who, since when and why. */
    @Transactional(readOnly = true)
    public void requireNotHeld(CaseNumber number) {
        current(number).ifPresent(hold -> {
            throw Refusal.conflict("application.held", accounts.nameOf(hold.placedBy()), hold.placedAt(), hold.reason());
        });
    }

    // The process is told by the withdrawal itself, so nothing is published here.
    @Order(5)
    @EventListener
    void on(Withdrawal.Withdrawn fact) {
        current(fact.caseNumber()).ifPresent(hold -> {
            hold.lift(null, Actor.username(), now());
            holds.saveAndFlush(hold);
        });
    }

    private GrantApplication workable(User user, CaseNumber number) {
        GrantApplication application = cases.visibleTo(user).get(number);
        if (access.stream().anyMatch(rule -> rule.standing(user, number) == CaseAccess.Standing.SHIELDED)) {
            throw new NotFound("case " + number);
        }
        if (!user.has(Role.ADVISOR) && !user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
        return application;
    }

    private CaseHold open(CaseNumber number) {
        return current(number).orElseThrow(() -> Refusal.conflict("application.hold.none"));
    }

    private static String text(String field, String typed, boolean needed) {
        String text = typed == null ? "" : typed.strip();
        if (needed && text.isEmpty()) {
            throw Refusal.onField(field, "application.hold.reason-missing");
        }
        if (text.length() > LONGEST) {
            throw Refusal.onField(field, "application.hold.long", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    private void requireLater(LocalDate until) {
        if (until != null && !until.isAfter(time.today())) {
            throw Refusal.onField("until", "application.hold.until-past");
        }
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
