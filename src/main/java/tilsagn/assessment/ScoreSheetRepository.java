package tilsagn.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Score sheets by case and person. */
interface ScoreSheetRepository extends JpaRepository<ScoreSheet, UUID> {

    /** All sheets of these cases with their scores, in one query, first place first. */
    @Query("select distinct s from ScoreSheet s left join fetch s.scores where s.caseNumber in :caseNumbers order by s.caseNumber, s.slot")
    List<ScoreSheet> of(Collection<CaseNumber> caseNumbers);

    Optional<ScoreSheet> findByCaseNumberAndAssessor(CaseNumber caseNumber, String assessor);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScoreSheet s where s.caseNumber = :caseNumber order by s.slot")
    List<ScoreSheet> lock(CaseNumber caseNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScoreSheet s where s.caseNumber = :caseNumber and s.assessor = :assessor")
    Optional<ScoreSheet> lock(CaseNumber caseNumber, String assessor);

    /** How many sheets each of these people has that are not handed in; those without any are missing. */
    @Query("select s.assessor, count(s) from ScoreSheet s where s.assessor in :assessors and s.submittedAt is null group by s.assessor")
    List<Object[]> unsentBy(Collection<String> assessors);
}
