package tilsagn.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.HouseTest;
import tilsagn.core.Actor;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

@HouseTest
class JournalTests {

    @Autowired
    private Journal journal;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatHappensIsWrittenWithWhoAndWhen() {
        CaseNumber number = CaseNumber.of(2831, 1);
        events.publishEvent(new Happened(number, "first"));
        events.publishEvent(new Happened(number, "second"));
        assertThat(journal.of(number)).extracting(JournalEntry::what).containsExactly("second", "first");
        assertThat(journal.of(number).get(0).actorUsername()).isEqualTo(Actor.SYSTEM);
        assertThat(journal.of(number).get(0).details()).containsEntry("amount", "750 000 kr");
        assertThat(journal.of(number).get(0).at()).isNotNull();
    }

    @Test
    void whatWasTakenBackLeavesNoLine() {
        CaseNumber number = CaseNumber.of(2831, 2);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Happened(number, "undone"));
            status.setRollbackOnly();
        });
        assertThat(journal.of(number)).isEmpty();
    }

    @Test
    void thereIsNoWayToChangeOrRemoveALine() {
        assertThat(JournalRepository.class.getInterfaces()).containsExactly(Repository.class);
        assertThat(JournalRepository.class.getDeclaredMethods()).extracting(java.lang.reflect.Method::getName)
            .contains("save").allMatch(name -> name.equals("save") || name.startsWith("find"));
    }

    /** Something that happened. */
    record Happened(CaseNumber caseNumber, String what) implements CaseEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("amount", "750 000 kr");
        }
    }
}
