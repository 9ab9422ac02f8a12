package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * Opening a sent application again before the deadline. What was sent is not touched and counts until a new version is sent: the changes
 * are made in a draft of their own that holds everything the sent one does, and {@link Applications#submit} sends it.
 */
@Service
@Transactional
public class Revisions {

    private final ApplicationRepository applications;
    private final ApplicationAccess access;
    private final RevisionCopy copy;
    private final Organisations organisations;
    private final Calls calls;
    private final SubmissionWindow window;
    private final List<WithdrawalGuard> guards;
    private final TeamMessenger messenger;
    private final EntityManager entities;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Revisions(ApplicationRepository applications, ApplicationAccess access, RevisionCopy copy, Organisations organisations, Calls calls,
              SubmissionWindow window, ObjectProvider<WithdrawalGuard> guards, TeamMessenger messenger, EntityManager entities,
              BusinessTime time, ApplicationEventPublisher events) {
        this.applications = applications;
        this.access = access;
        this.copy = copy;
        this.organisations = organisations;
        this.calls = calls;
        this.window = window;
        this.guards = guards.orderedStream().toList();
        this.messenger = messenger;
        this.entities = entities;
        this.time = time;
        this.events = events;
    }

    /** Whether it can be opened again now: sent, not checked yet, and the applicant's own deadline has not come. */
    @Transactional(readOnly = true)
    public boolean isPossible(GrantApplication application) {
        return application.status() == ApplicationStatus.SUBMITTED && isInTime(application);
    }

    private boolean isInTime(GrantApplication application) {
        return time.now().isBefore(window.deadlineFor(calls.get(application.callId()), application));
    }

    /** The draft of the next version, if somebody has opened the application again; also one that was not sent in time. */
    @Transactional(readOnly = true)
    public Optional<GrantApplication> draftOf(GrantApplication application) {
        return applications.findByRevises(application.id());
    }

    /** What a draft is the next version of. */
    @Transactional(readOnly = true)
    public Optional<GrantApplication> revisedBy(GrantApplication draft) {
        return draft.revises() == null ? Optional.empty() : applications.findById(draft.revises());
    }

    /** Whether a new version is being written that may still be sent. */
    @Transactional(readOnly = true)
    public boolean isOpen(GrantApplication application) {
        return applications.existsByRevisesAndStatus(application.id(), ApplicationStatus.DRAFT) && isInTime(application);
    }

    /**
     * For whoever is about to end the formal check and holds the case. The application is locked and read again: a new version that came
     * while this waited is what is checked. Refuses {@code application.reopen.open} until a new version can no longer come.
     */
    public void requireNoneOpen(GrantApplication application) {
        entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        if (isOpen(application)) {
            throw Refusal.conflict("application.reopen.open");
        }
    }

    /**
     * Opens it. Opening one that is open already leads to the same draft.
     *
     * @param sure the person has said so in as many words
     * @return the draft to write in
     * @throws Refusal on {@code confirmed}; {@code application.reopen.checked}, {@code application.reopen.late}, {@code application.team.only-lead}
     */
    public UUID reopen(User user, UUID id, boolean sure) {
        CaseNumber number = access.readable(user, id).caseNumber();
        if (number == null) {
            throw Refusal.conflict("application.reopen.not-sent");
        }
        guards.forEach(guard -> guard.hold(number));
        GrantApplication sent = access.led(user, id);
        Optional<UUID> open = draftOf(sent).map(GrantApplication::id);
        return open.orElseGet(() -> begin(user, sent, sure));
    }

    private UUID begin(User user, GrantApplication sent, boolean sure) {
        if (sent.status() != ApplicationStatus.SUBMITTED) {
            throw Refusal.conflict("application.reopen.checked");
        }
        if (!isInTime(sent)) {
            throw Refusal.conflict("application.reopen.late");
        }
        if (!sure) {
            throw Refusal.onField("confirmed", "application.reopen.confirm");
        }
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        Call call = calls.get(sent.callId());
        Organisation organisation = organisations.find(sent.organisationNumber()).orElseThrow();
        GrantApplication draft = new GrantApplication(call, organisation, user, now);
        draft.revise(sent);
        applications.save(draft);
        copy.begin(sent.id(), draft.id());
        events.publishEvent(new Revision.Reopened(sent.caseNumber(), sent.id(), draft.id()));
        messenger.tellEverybody(TeamNews.Kind.REOPENED, sent, user, sent.caseNumber().value());
        return draft.id();
    }

    /** What is withdrawn has no next version. */
    @EventListener
    void on(Withdrawal.Withdrawn fact) {
        applications.findByRevises(fact.applicationId()).ifPresent(draft -> {
            draft.discard(time.now().truncatedTo(ChronoUnit.MICROS));
            events.publishEvent(new Withdrawal.Discarded(draft.id(), draft.callId()));
        });
    }
}
