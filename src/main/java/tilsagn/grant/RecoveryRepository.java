package tilsagn.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

import tilsagn.core.CaseNumber;

interface RecoveryRepository extends Repository<Recovery, UUID> {

    Recovery saveAndFlush(Recovery recovery);

    List<Recovery> findByCaseNumberOrderByNumberDesc(CaseNumber number, Limit most);

    boolean existsByOpenCase(CaseNumber number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select recovery from Recovery recovery where recovery.id = :id and recovery.caseNumber = :number")
    Optional<Recovery> lock(@Param("number") CaseNumber number, @Param("id") UUID id);
}
