package tilsagn.application;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface CaseNoteRepository extends Repository<CaseNote, Long> {

    CaseNote saveAndFlush(CaseNote note);

    // The case is part of the line that reads: a note of another one is not found.
    Optional<CaseNote> findByIdAndCaseNumber(Long id, CaseNumber caseNumber);

    Optional<CaseNote> findFirstByCaseNumberOrderByIdDesc(CaseNumber caseNumber);

    @Query("""
        select note from CaseNote note
        where note.caseNumber = :caseNumber and (lower(note.content) like :pattern escape '!' or lower(note.authorName) like :pattern escape '!')
        order by note.pinned desc, note.id desc""")
    List<CaseNote> found(CaseNumber caseNumber, String pattern);
}
