package tilsagn.journal;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * The memory of every case: hears each event in the transaction that made it, so that nothing happens without its line, nor a line
 * without it.
 */
@Service
@Transactional
public class Journal {

    private final JournalRepository entries;
    private final BusinessTime time;

    Journal(JournalRepository entries, BusinessTime time) {
        this.entries = entries;
        this.time = time;
    }

    // First of the listeners: what others do because of an event comes after it in the journal.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void write(CaseEvent event) {
        entries.save(new JournalEntry(event, time.now(), Actor.username(), Actor.name()));
    }

    /** What happened on the case, the latest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(CaseNumber caseNumber) {
        return entries.findByCaseNumberOrderByIdDesc(caseNumber, Limit.unlimited());
    }

    /** What happened on the case of one sort, the latest first; the sort is the beginning of the event's name, as {@code worklist.}. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(CaseNumber caseNumber, String sort) {
        return entries.findByCaseNumberAndWhatStartingWithOrderByIdDesc(caseNumber, sort);
    }

    /** What happened last, so many lines at most. */
    @Transactional(readOnly = true)
    public List<JournalEntry> latest(CaseNumber caseNumber, int howMany) {
        return entries.findByCaseNumberOrderByIdDesc(caseNumber, Limit.of(howMany));
    }
}
