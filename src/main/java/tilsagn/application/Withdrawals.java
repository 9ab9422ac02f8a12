package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** Taking an application back, at any time until somebody has decided, and throwing away a draft that was never sent. */
@Service
public class Withdrawals {

    /** A reason is a few sentences (characters). */
    public static final int LONGEST_REASON = 2000;

    private final ApplicationAccess access;
    private final List<WithdrawalGuard> guards;
    private final BusinessTime time;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Withdrawals(ApplicationAccess access, ObjectProvider<WithdrawalGuard> guards, BusinessTime time, EntityManager entities,
                ApplicationEventPublisher events) {
        this.access = access;
        this.guards = guards.orderedStream().toList();
        this.time = time;
        this.entities = entities;
        this.events = events;
    }

    /** Whether it can be withdrawn now: it is with the county, and nobody has decided. */
    @Transactional(readOnly = true)
    public boolean isPossible(GrantApplication application) {
        return application.status().isUnderTreatment() && guards.stream().noneMatch(guard -> guard.isTooLate(application.caseNumber()));
    }

    /**
     * Takes it back. The rooms that work on the case are held first, the application's own row last, as their own verbs do: of a withdrawal
     * and a decision at the same instant one wins, and the other is told. Withdrawing it again changes nothing.
     *
     * @param sure the person has said so in as many words
     * @throws Refusal on {@code confirmed} and {@code reason}; {@code application.withdraw.not-sent}, {@code application.withdraw.decided}
     */
    @Transactional
    public void withdraw(User user, UUID id, String reason, boolean sure) {
        CaseNumber number = access.readable(user, id).caseNumber();
        if (number == null) {
            throw Refusal.conflict("application.withdraw.not-sent");
        }
        requireSure(sure, "application.withdraw.confirm");
        if (reason != null && reason.strip().length() > LONGEST_REASON) {
            throw Refusal.onField("reason", "application.withdraw.reason-long", LONGEST_REASON);
        }
        guards.forEach(guard -> guard.hold(number));
        GrantApplication application = access.sendable(user, id);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        takeBack(application, new Withdrawal(stored(time.now()), user.username(), why), null);
    }

    // Everybody who works on the case, and the application itself, are held by the caller.
    void takeBack(GrantApplication application, Withdrawal how, String onBehalfOf) {
        if (application.withdraw(how)) {
            entities.flush();
            events.publishEvent(new Withdrawal.Withdrawn(application.caseNumber(), application.id(), application.callId(), how.withdrawalReason(), onBehalfOf));
        }
    }

    /**
     * Throws away a draft that was never sent and erases what was written in it. There is no way back.
     *
     * @throws Refusal on {@code confirmed}; {@code application.discard.sent}
     */
    @Transactional
    public void discard(User user, UUID id, boolean sure) {
        access.readable(user, id);
        requireSure(sure, "application.discard.confirm");
        GrantApplication application = access.sendable(user, id);
        if (application.answersNotice() != null && application.status() == ApplicationStatus.DRAFT) {
            throw Refusal.conflict("application.deficiency.no-discard");
        }
        if (application.discard(stored(time.now()))) {
            events.publishEvent(new Withdrawal.Discarded(id, application.callId()));
        }
    }

    private static void requireSure(boolean sure, String otherwise) {
        if (!sure) {
            throw Refusal.onField("confirmed", otherwise);
        }
    }

    private static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
