package tilsagn.grant;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Provenance;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.Retention;

/**
 * How long things are kept, and what happens then. The dry run says what would be erased today. An administrator erases what they have seen,
 * or lets every night do it from then on; before that the nights only count. Every single thing that was erased stands in a log.
 */
@Service
public class Retentions {

    /** Things of a kind in one go; the rest wait for the next. */
    public static final int MOST = 200;

    private final RetentionRound round;
    private final RetentionStore store;
    private final BusinessTime time;

    Retentions(RetentionRound round, RetentionStore store, BusinessTime time) {
        this.round = round;
        this.store = store;
        this.time = time;
    }

    /**
     * What would be erased of a kind today.
     *
     * @param months     how long it is kept
     * @param provenance who says so
     * @param due        at most {@link #MOST}, the oldest first
     * @param waiting    cases that are old enough but not in the archive yet: nothing is forgotten of them
     */
    public record Plan(String kind, int months, Provenance provenance, List<Retention.Kept> due, List<Retention.Kept> waiting) {
    }

    /** Something that was erased: how many things were taken out, and the name of whoever did it, {@code system} for the night. */
    public record Erased(String kind, String subject, Instant since, Instant at, String by, int things) {
    }

    /**
     * A round: of a kind what was due before it, what was erased, what waits for the archive, and what was due after it.
     *
     * @param things how many texts, names, rows and files were taken out
     */
    public record Run(String kind, Instant at, String by, int due, int erased, int things, int waiting, int remaining) {
    }

    /** Whether the nights erase, and who said so last; {@code by} is {@code null} when nobody has said anything. */
    public record Switch(boolean runs, String by, Instant at) {
    }

    /** The dry run of the reader's county: nothing is changed. For its administrator and its auditor. */
    @Transactional(readOnly = true)
    public List<Plan> dryRun(User user) {
        requireReader(user);
        return round.plans(user.county());
    }

    /** What was erased in the reader's county, the latest first and at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Erased> log(User user) {
        requireReader(user);
        return store.latest(user.county(), MOST);
    }

    /** The latest rounds of the reader's county. */
    @Transactional(readOnly = true)
    public List<Run> runs(User user) {
        requireReader(user);
        return store.runs(user.county(), 30);
    }

    /** Whether the nights erase in the reader's county. */
    @Transactional(readOnly = true)
    public Switch nights(User user) {
        requireReader(user);
        return store.nights(user.county());
    }

    /**
     * Lets the nights erase, or stops them.
     *
     * @throws Refusal {@code core.not-yours} to others than administrators; on {@code approved}
     */
    @Transactional
    public void nights(User user, boolean run, boolean approved) {
        requireAdministrator(user);
        if (run && !approved) {
            throw Refusal.onField("approved", "grant.retention.nights.approve");
        }
        store.nights(user.county(), new Switch(run, user.name(), time.now()));
    }

    /**
     * Erases what the dry run says, each thing in a transaction of its own.
     *
     * @param seen how many things the administrator was shown; another number means that more has become due since
     * @return how many
     * @throws Refusal {@code core.not-yours} to others than administrators; {@code grant.retention.changed}; on {@code confirmed}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int run(User user, int seen, boolean confirmed) {
        requireAdministrator(user);
        if (!confirmed) {
            throw Refusal.onField("confirmed", "grant.retention.confirm");
        }
        if (round.plans(user.county()).stream().mapToInt(plan -> plan.due().size()).sum() != seen) {
            throw Refusal.conflict("grant.retention.changed");
        }
        return round.run(user.county(), user.name());
    }

    private static void requireAdministrator(User user) {
        requireReader(user);
        if (!user.has(Role.ADMIN)) {
            throw Refusal.conflict("core.not-yours");
        }
    }

    private static void requireReader(User user) {
        if (user.county() == null || !user.has(Role.ADMIN) && !user.has(Role.AUDITOR)) {
            throw new NotFound("retention");
        }
    }

    /** What a case held of people was forgotten. */
    public record Forgotten(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "grant.people-forgotten";
        }
    }
}
