package tilsagn.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Lines of meetings. */
interface BatchLineRepository extends JpaRepository<BatchLine, UUID> {

    List<BatchLine> findByBatchId(UUID batchId);

    List<BatchLine> findByBatchIdIn(Collection<UUID> batchIds);

    Optional<BatchLine> findByBatchIdAndCaseNumber(UUID batchId, CaseNumber caseNumber);

    Optional<BatchLine> findByOpenCase(CaseNumber caseNumber);

    List<BatchLine> findByOpenCaseIn(Collection<CaseNumber> caseNumbers);

    /** For whoever is about to carry it out. The decision is locked first, always: who meets a withdrawal then waits and does not block it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from BatchLine l where l.id = ?1")
    Optional<BatchLine> lock(UUID id);
}
