package tilsagn.appeal;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** The times of appeal by case. */
interface AppealTimeRepository extends JpaRepository<AppealTime, UUID> {

    Optional<AppealTime> findFirstByCaseNumberOrderByNoticeNumberDesc(CaseNumber caseNumber);

    /** The one that counts, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from AppealTime t where t.caseNumber = ?1 and t.noticeNumber = (select max(o.noticeNumber) from AppealTime o where o.caseNumber = ?1)")
    Optional<AppealTime> lock(CaseNumber caseNumber);

    int countByCaseNumber(CaseNumber caseNumber);
}
