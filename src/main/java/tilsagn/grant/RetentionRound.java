package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;
import tilsagn.core.Retention;

/**
 * One round of a county's retention. Each thing is erased in a transaction of its own, with its line in the log: one that fails stays as it
 * was and is due again the next night.
 */
@Component
class RetentionRound {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);

    /** How far behind those that wait for the archive a round looks. */
    private static final int FAR = 5_000;

    private final List<Retention> kinds;
    private final List<CasePeople> rooms;
    private final RetentionStore store;
    private final ArchiveStore archives;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RetentionRound(ObjectProvider<Retention> kinds, ObjectProvider<CasePeople> rooms, RetentionStore store, ArchiveStore archives, BusinessTime time,
                   ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Retention::kind)).toList();
        this.rooms = rooms.orderedStream().toList();
        this.store = store;
        this.archives = archives;
        this.time = time;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What would be erased today. */
    List<Retentions.Plan> plans(String county) {
        return kinds.stream().map(kind -> plan(kind, county)).toList();
    }

    private Retentions.Plan plan(Retention kind, String county) {
        LocalDate today = time.today();
        RetentionStore.Rule rule = store.inForce(kind.kind(), today);
        Instant before = today.minusMonths(rule.months()).atStartOfDay(BusinessTime.ZONE).toInstant();
        List<Retention.Kept> old = kind.endedBefore(county, before, FAR);
        Set<String> archived = kind.isCase() ? archives.handedOver(old.stream().map(Retention.Kept::subject).toList()) : Set.of();
        List<Retention.Kept> due = new ArrayList<>();
        List<Retention.Kept> waiting = new ArrayList<>();
        old.forEach(kept -> (kind.isCase() && !archived.contains(kept.subject()) ? waiting : due).add(kept));
        return new Retentions.Plan(kind.kind(), rule.months(), rule.provenance(), due.stream().limit(Retentions.MOST).toList(), waiting);
    }

    /** Erases what is due. @return how many */
    int run(String county, String by) {
        int all = 0;
        for (Retention kind : kinds) {
            Retentions.Plan plan = plan(kind, county);
            int erased = 0;
            int things = 0;
            for (Retention.Kept kept : plan.due()) {
                int taken = erased(kind, kept, county, by);
                erased += taken < 0 ? 0 : 1;
                things += Math.max(taken, 0);
            }
            Retentions.Plan after = plan(kind, county);
            store.add(county, new Retentions.Run(kind.kind(), time.now(), by, plan.due().size(), erased, things, after.waiting().size(), after.due().size()));
            all += erased;
        }
        return all;
    }

    private int erased(Retention kind, Retention.Kept kept, String county, String by) {
        try {
            return transaction.execute(one -> {
                int things = kind.isCase() ? forget(new CaseNumber(kept.subject())) : kind.erase(kept);
                Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
                store.add(county, new Retentions.Erased(kind.kind(), kept.subject(), kept.since(), now, by, things));
                return things;
            });
        } catch (RuntimeException broken) {
            LOG.error("{} {} was not erased", kind.kind(), kept.subject(), broken);
            return -1;
        }
    }

    private int forget(CaseNumber number) {
        int things = rooms.stream().mapToInt(room -> room.forget(number)).sum();
        events.publishEvent(new Retentions.Forgotten(number));
        return things;
    }
}
