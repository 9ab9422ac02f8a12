package tilsagn.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OneTimeLinkRepository extends JpaRepository<OneTimeLink, String> {

    @Query("select l from OneTimeLink l where l.tokenHash = :hash and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now")
    Optional<OneTimeLink> findValid(String hash, OneTimeLink.Purpose purpose, Instant now);

    @Modifying
    @Query("update OneTimeLink l set l.usedAt = :now where l.tokenHash = :hash and l.usedAt is null and l.expiresAt > :now")
    int use(String hash, Instant now);

    @Modifying
    @Query("delete from OneTimeLink l where l.about = :about and l.purpose = :purpose and l.usedAt is null")
    void revoke(UUID about, OneTimeLink.Purpose purpose);

    @Modifying
    @Query("delete from OneTimeLink l where l.expiresAt < :before")
    void forgetOlderThan(Instant before);
}
