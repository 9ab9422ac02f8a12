package tilsagn.worklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.OpenWork;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** Tells the administration what people have to do, and moves it when they leave. */
@Component
class HeldWork implements OpenWork {

    private static final Logger LOG = LoggerFactory.getLogger(HeldWork.class);
    private static final int MOST = 200;

    private final WorkItemRepository items;
    private final Assignments assignments;
    private final TransactionTemplate transactions;

    HeldWork(WorkItemRepository items, Assignments assignments, PlatformTransactionManager transactions) {
        this.items = items;
        this.assignments = assignments;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public Map<String, Integer> countIn(String county) {
        return items.loadIn(county).stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Long) row[1]).intValue()));
    }

    @Override
    public List<Held> of(User person) {
        return open(person).stream().map(item -> new Held(item.caseNumber(), item.step(), item.applicant(), item.dueAt(), item.href())).toList();
    }

    // One that somebody finished or took meanwhile stays with whoever has it now.
    @Override
    public Moved handOver(User by, User from, User to, String note) {
        List<Handover> done = new ArrayList<>();
        List<CaseNumber> stay = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        for (List<WorkItem> next = untried(from, tried); !next.isEmpty(); next = untried(from, tried)) {
            for (WorkItem item : next) {
                tried.add(item.taskId());
                if (moves(by, item, to, note)) {
                    done.add(new Handover(item, to, to != null));
                } else {
                    stay.add(item.caseNumber());
                }
            }
        }
        assignments.tell(by, done);
        return new Moved(done.size(), List.copyOf(stay));
    }

    // Two hundred at a time until every one was tried once; those that stay come first in the list again and are passed over.
    private List<WorkItem> untried(User from, Set<String> tried) {
        return items.openOf(from.username(), from.county(), Limit.of(MOST + tried.size())).stream().filter(item -> !tried.contains(item.taskId()))
            .limit(MOST).toList();
    }

    // What moved has moved and is to be written down, so one that breaks is a task that stays and not the end of the deed.
    private boolean moves(User by, WorkItem item, User to, String note) {
        try {
            return Boolean.TRUE.equals(transactions.execute(running -> assignments.pass(by, item, to, note)));
        } catch (Refusal | ConcurrencyFailureException faster) {
            return false;
        } catch (RuntimeException broken) {
            LOG.error("a task of case {} could not be moved", item.caseNumber(), broken);
            return false;
        }
    }

    private List<WorkItem> open(User person) {
        return items.openOf(person.username(), person.county(), Limit.of(MOST));
    }
}
