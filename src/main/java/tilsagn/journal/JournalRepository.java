package tilsagn.journal;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

/** Adds and reads; what is written stays, so there is no method to change or remove. */
interface JournalRepository extends Repository<JournalEntry, Long> {

    JournalEntry save(JournalEntry entry);

    List<JournalEntry> findByCaseNumberAndWhatStartingWithOrderByIdDesc(CaseNumber caseNumber, String beginning);

    List<JournalEntry> findByCaseNumberOrderByIdDesc(CaseNumber caseNumber, Limit limit);
}
