package tilsagn.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** The times of appeal by case. */
interface AppealTimeRepository extends JpaRepository<AppealTime, UUID> {

    Optional<AppealTime> findFirstByCaseNumberAndSubjectInOrderByNoticeNumberDesc(CaseNumber caseNumber, Collection<AppealedDecision> subjects);

    List<AppealTime> findBySubjectNotIn(Collection<AppealedDecision> subjects);

    /** Every one of a case, the newest first. */
    List<AppealTime> findByCaseNumberOrderByNoticeNumberDesc(CaseNumber caseNumber);

    /** The newest one for one decision. */
    Optional<AppealTime> findFirstByCaseNumberAndSubjectAndReferenceOrderByNoticeNumberDesc(CaseNumber caseNumber, AppealedDecision subject, String reference);

    /** One, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from AppealTime t where t.id = ?1")
    Optional<AppealTime> lock(UUID id);

    int countByCaseNumber(CaseNumber caseNumber);
}
