package tilsagn.grant;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface AcceptanceRepository extends Repository<Acceptance, String> {

    Acceptance saveAndFlush(Acceptance acceptance);

    Optional<Acceptance> findByCaseNumber(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select held from Acceptance held where held.caseNumber = :number")
    Optional<Acceptance> lock(@Param("number") String number);
}
