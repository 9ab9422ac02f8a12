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

interface ClaimRepository extends Repository<PaymentClaim, UUID> {

    PaymentClaim saveAndFlush(PaymentClaim claim);

    void flush();

    List<PaymentClaim> findByCaseNumberOrderByNumberDesc(CaseNumber number, Limit most);

    Optional<PaymentClaim> findByIdAndCaseNumber(UUID id, CaseNumber number);

    Optional<PaymentClaim> findByOpenCase(CaseNumber number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select claim from PaymentClaim claim where claim.openCase = :number")
    Optional<PaymentClaim> lockOpen(@Param("number") CaseNumber number);

    @Query("select coalesce(max(claim.number), 0) from PaymentClaim claim where claim.caseNumber = :number")
    int lastNumber(@Param("number") CaseNumber number);
}
