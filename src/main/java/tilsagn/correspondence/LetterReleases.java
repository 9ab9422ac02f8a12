package tilsagn.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.aid.AidClearance;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterRelease.Obstacle;

/**
 * Lets out the decision letters of a call that are held, so that all parties hear on the same day. A manager orders it; the process does it
 * letter by letter, each in a transaction of its own. Ordering twice is one release, and a letter is released once.
 */
@Service
@Transactional
public class LetterReleases {

    /** A letter that has failed so often is left to people. */
    static final int MOST_ATTEMPTS = 3;

    private final LetterReleaseStore store;
    private final LetterRepository letters;
    private final Cases cases;
    private final Assessments assessments;
    private final AidClearance clearance;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    LetterReleases(LetterReleaseStore store, LetterRepository letters, Cases cases, Assessments assessments, AidClearance clearance, Accounts accounts,
                   BusinessTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.letters = letters;
        this.cases = cases;
        this.assessments = assessments;
        this.clearance = clearance;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    /** A release was ordered. */
    public record Ordered(UUID releaseId, UUID callId) {
    }

    /**
     * Orders the release of all letters of the call that wait. While one runs, this is that one. Cases in which the manager is disqualified are
     * not in it; another manager releases them.
     *
     * @throws Refusal {@code core.not-yours}; {@code correspondence.release.nothing} when no letter waits
     */
    public UUID order(User user, Call call) {
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + call.slug());
        }
        if (!user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
        Optional<LetterRelease> running = store.latest(call.id()).filter(LetterRelease::isRunning);
        if (running.isPresent()) {
            return running.get().id();
        }
        List<CaseNumber> waiting = waiting(user, call.id());
        if (waiting.isEmpty()) {
            throw Refusal.conflict("correspondence.release.nothing");
        }
        return begin(user, call, waiting);
    }

    private UUID begin(User user, Call call, List<CaseNumber> waiting) {
        try {
            UUID id = store.start(call.id(), user, waiting, time.now());
            events.publishEvent(new Ordered(id, call.id()));
            return id;
        } catch (DuplicateKeyException faster) {
            throw Refusal.conflict("correspondence.release.running");
        }
    }

    private List<CaseNumber> waiting(User user, UUID callId) {
        List<CaseNumber> waiting = letters.waitingIn(callId).stream().map(row -> (CaseNumber) row[0]).toList();
        Set<CaseNumber> hidden = assessments.disqualifiedIn(user.username(), waiting);
        return waiting.stream().filter(number -> !hidden.contains(number)).toList();
    }

    /** The call's newest release, running or finished; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<LetterRelease> latest(UUID callId) {
        return store.latest(callId);
    }

    /** A release, for the process; asks nobody for permission. */
    @Transactional(readOnly = true)
    public LetterRelease get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("release " + id));
    }

    /** Whether letters are still to be released. */
    @Transactional(readOnly = true)
    public boolean isUnfinished(UUID id) {
        return store.next(id).isPresent();
    }

    /** Releases the next letter, or writes down why it cannot be. Called by the process until nothing is left; doing it again is no harm. */
    public void releaseNext(UUID id) {
        store.next(id).ifPresent(number -> {
            Obstacle obstacle = store.attempt(id, number) > MOST_ATTEMPTS ? Obstacle.FAILED : release(get(id), number);
            if (obstacle == null) {
                store.released(id, number, time.now());
            } else {
                store.refused(id, number, obstacle, time.now());
            }
        });
        if (store.next(id).isEmpty()) {
            store.finish(id, time.now());
        }
    }

    private Obstacle release(LetterRelease release, CaseNumber number) {
        User manager = accounts.findUser(release.startedBy()).orElse(null);
        Obstacle obstacle = obstacle(manager, number);
        if (obstacle != null) {
            return obstacle;
        }
        Letter letter = letters.findFirstByCaseNumberAndKindOrderByCreatedAtDesc(number, LetterKind.DECISION).orElse(null);
        if (letter == null || !letter.release(manager.username(), time.now())) {
            return Obstacle.NOT_WAITING;
        }
        letters.saveAndFlush(letter);
        events.publishEvent(new Letter.Released(number, release.startedByName()));
        return null;
    }

    private Obstacle obstacle(User manager, CaseNumber number) {
        if (manager == null || !manager.has(Role.MANAGER) || cases.visibleTo(manager).find(number).isEmpty()
            || assessments.disqualified(manager.username(), number)) {
            return Obstacle.NOT_YOURS;
        }
        if (!assessments.hasDeclared(manager, number)) {
            return Obstacle.UNDECLARED;
        }
        return clearance.isClear(number) ? null : Obstacle.AID_UNCLEAR;
    }
}
