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

/** Assessments by case; every verb locks the row first, so that the second of two clicks finds what the first one did. */
interface AssessmentRepository extends JpaRepository<Assessment, UUID> {

    Optional<Assessment> findByCaseNumber(CaseNumber caseNumber);

    /** How many score the case, by the scheme's rules when it was sent. */
    @Query("select a.assessors from Assessment a where a.caseNumber = :caseNumber")
    int placesOn(CaseNumber caseNumber);

    boolean existsByCaseNumber(CaseNumber caseNumber);

    List<Assessment> findByCallIdInAndCaseNumberIn(Collection<UUID> callIds, Collection<CaseNumber> caseNumbers);

    List<Assessment> findByCaseNumberIn(Collection<CaseNumber> caseNumbers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assessment a where a.caseNumber = :caseNumber")
    Optional<Assessment> lock(CaseNumber caseNumber);
}
