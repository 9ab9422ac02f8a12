package tilsagn.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

    Optional<Registration> findFirstByEmailOrderByCreatedAtDesc(String email);

    @Modifying
    @Query("delete from Registration r where r.email = :email")
    void forget(String email);

    @Modifying
    @Query("delete from Registration r where r.createdAt < :before")
    void forgetOlderThan(Instant before);
}
