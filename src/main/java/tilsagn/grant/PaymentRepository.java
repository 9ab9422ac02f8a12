package tilsagn.grant;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

import tilsagn.core.CaseNumber;

interface PaymentRepository extends Repository<Payment, UUID> {

    Payment saveAndFlush(Payment payment);

    List<Payment> findByCaseNumberOrderByOrderedAtAsc(CaseNumber number);

    List<Payment> findByCountyAndStatusOrderByOrderedAtDesc(String county, Payment.Status status, Limit most);

    List<Payment> findByFileIdOrderByReference(UUID file);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select payment from Payment payment where payment.county = :county and payment.id in :ids order by payment.id")
    List<Payment> lockAll(@Param("county") String county, @Param("ids") Collection<UUID> ids);
}
