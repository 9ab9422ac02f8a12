package tilsagn.account;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccessRequestRepository extends JpaRepository<AccessRequest, UUID> {

    @Query("select r from AccessRequest r where r.organisationNumber = :number and r.closedAt is null order by r.askedAt limit 100")
    List<AccessRequest> open(String number);

    @Query("select r from AccessRequest r where r.personId = :person and r.closedAt is null order by r.askedAt limit 100")
    List<AccessRequest> openOf(UUID person);
}
