package tilsagn.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

import tilsagn.core.CaseNumber;

interface ChangeRequestRepository extends Repository<ChangeRequest, UUID> {

    ChangeRequest saveAndFlush(ChangeRequest request);

    Optional<ChangeRequest> findById(UUID id);

    Optional<ChangeRequest> findByOpenCase(CaseNumber number);

    List<ChangeRequest> findByCaseNumberOrderByNumberDesc(CaseNumber number);

    /** Approved new owners who have not taken over yet, of whom the party has been told, by the day they may. */
    @Query("""
        select r.id from ChangeRequest r where r.status = tilsagn.grant.ChangeStatus.APPROVED and r.ownerNumber is not null and r.passedOnAt is null
          and r.toldAt is not null and r.inForceFrom <= :today order by r.inForceFrom, r.id""")
    List<UUID> ownersDue(@Param("today") LocalDate today);
}
