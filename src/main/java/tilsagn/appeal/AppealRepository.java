package tilsagn.appeal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Appeals by case. */
interface AppealRepository extends JpaRepository<Appeal, UUID> {

    List<Appeal> findByCaseNumberOrderByLodgedAtDesc(CaseNumber caseNumber);

    Optional<Appeal> findFirstByCaseNumberOrderByLodgedAtDesc(CaseNumber caseNumber);

    /** For whoever is about to change it: the second of two clicks waits here and then sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appeal a where a.id = ?1")
    Optional<Appeal> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appeal a where a.openCase = ?1 order by a.lodgedAt desc, a.id")
    List<Appeal> lockOpen(String caseNumber);

    /** The open one against a decision; without one named, the newest open one of the case. */
    default Optional<Appeal> lockOpen(CaseNumber caseNumber, UUID decision) {
        return lockOpen(caseNumber.value()).stream().filter(open -> decision == null || open.timeId().equals(decision)).findFirst();
    }

    /** The newest of those lodged under one time. */
    Optional<Appeal> findFirstByTimeIdOrderByLodgedAtDesc(UUID timeId);
}
