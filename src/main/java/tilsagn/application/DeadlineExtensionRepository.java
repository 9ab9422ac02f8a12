package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

import tilsagn.core.OrganisationNumber;

/** Adds and reads; what is written stays. */
interface DeadlineExtensionRepository extends Repository<DeadlineExtension, UUID> {

    DeadlineExtension save(DeadlineExtension extension);

    Optional<DeadlineExtension> findById(UUID id);

    Optional<DeadlineExtension> findFirstByCallIdAndOrganisationNumberOrderByNewDeadlineDesc(UUID callId, OrganisationNumber number);

    List<DeadlineExtension> findByCallIdInAndOrganisationNumberInOrderByNewDeadline(Collection<UUID> callIds, Collection<OrganisationNumber> numbers);

    List<DeadlineExtension> findByOrganisationNumberInAndNewDeadlineAfterOrderByNewDeadline(Collection<OrganisationNumber> numbers, Instant now);

    List<DeadlineExtension> findTop200ByCallIdOrderByGrantedAtDesc(UUID callId);

    @Query("select max(extension.newDeadline) from DeadlineExtension extension where extension.callId = :callId")
    Optional<Instant> latest(@Param("callId") UUID callId);
}
