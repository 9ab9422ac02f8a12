package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Provenance;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.Retention;

/**
 * How long things are kept, and what happens then. The dry run says what would be erased today; nothing is erased before an administrator
 * has seen it and says so, and every single thing that was stands in a log.
 */
@Service
@Transactional
public class Retentions {

    /** Things of a kind in one go; the rest wait for the next. */
    public static final int MOST = 200;

    private final List<Retention> rooms;
    private final RetentionStore store;
    private final BusinessTime time;

    Retentions(ObjectProvider<Retention> rooms, RetentionStore store, BusinessTime time) {
        this.rooms = rooms.stream().sorted(Comparator.comparing(Retention::kind)).toList();
        this.store = store;
        this.time = time;
    }

    /**
     * What would be erased of a kind today.
     *
     * @param months     how long it is kept
     * @param provenance who says so
     * @param due        at most {@link #MOST}, the oldest first
     */
    public record Plan(String kind, int months, Provenance provenance, List<Retention.Kept> due) {
    }

    /** Something that was erased; {@code by} is the administrator's name. */
    public record Erased(String kind, String subject, Instant since, Instant at, String by) {
    }

    /** The dry run of the reader's county: nothing is changed. For its administrator and its auditor. */
    @Transactional(readOnly = true)
    public List<Plan> dryRun(User user) {
        requireReader(user);
        return rooms.stream().map(room -> plan(room, user.county())).toList();
    }

    /** What was erased in the reader's county, the latest first and at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Erased> log(User user) {
        requireReader(user);
        return store.latest(user.county(), MOST);
    }

    /**
     * Erases what the dry run says.
     *
     * @param seen how many things the administrator was shown; another number means that more has become due since
     * @return how many
     * @throws Refusal {@code core.not-yours} to others than administrators; {@code grant.retention.changed}; on {@code confirmed}
     */
    public int run(User user, int seen, boolean confirmed) {
        requireReader(user);
        if (!user.has(Role.ADMIN)) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!confirmed) {
            throw Refusal.onField("confirmed", "grant.retention.confirm");
        }
        List<Plan> plans = dryRun(user);
        int count = plans.stream().mapToInt(plan -> plan.due().size()).sum();
        if (count != seen) {
            throw Refusal.conflict("grant.retention.changed");
        }
        for (int at = 0; at < rooms.size(); at++) {
            erase(rooms.get(at), plans.get(at), user);
        }
        return count;
    }

    private void erase(Retention room, Plan plan, User user) {
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        for (Retention.Kept kept : plan.due()) {
            room.erase(kept);
            store.add(user.county(), new Erased(plan.kind(), kept.subject(), kept.since(), now, user.name()));
        }
    }

    private Plan plan(Retention room, String county) {
        LocalDate today = time.today();
        RetentionStore.Rule rule = store.inForce(room.kind(), today);
        Instant before = today.minusMonths(rule.months()).atStartOfDay(BusinessTime.ZONE).toInstant();
        return new Plan(room.kind(), rule.months(), rule.provenance(), room.endedBefore(county, before, MOST));
    }

    private static void requireReader(User user) {
        if (user.county() == null || !user.has(Role.ADMIN) && !user.has(Role.AUDITOR)) {
            throw new NotFound("retention");
        }
    }
}
