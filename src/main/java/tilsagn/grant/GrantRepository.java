package tilsagn.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

import tilsagn.core.CaseNumber;

interface GrantRepository extends Repository<Grant, UUID> {

    Grant save(Grant grant);

    Grant saveAndFlush(Grant grant);

    boolean existsByCaseNumber(CaseNumber number);

    Optional<Grant> findByCaseNumber(CaseNumber number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select held from Grant held where held.caseNumber = :number")
    Optional<Grant> lock(@Param("number") CaseNumber number);

    Optional<Grant> findByApplicationId(UUID application);

    List<Grant> findByCallId(UUID callId);
}
