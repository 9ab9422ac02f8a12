package tilsagn.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        for (WorkItem item : open(from)) {
            if (moves(by, item, to, note)) {
                done.add(new Handover(item, to, to != null));
            } else {
                stay.add(item.caseNumber());
            }
        }
        assignments.tell(by, done);
        return new Moved(done.size(), List.copyOf(stay));
    }

    private boolean moves(User by, WorkItem item, User to, String note) {
        try {
            return Boolean.TRUE.equals(transactions.execute(running -> assignments.pass(by, item, to, note)));
        } catch (Refusal faster) {
            return false;
        }
    }

    private List<WorkItem> open(User person) {
        return items.openOf(person.username(), person.county(), Limit.of(MOST));
    }
}
