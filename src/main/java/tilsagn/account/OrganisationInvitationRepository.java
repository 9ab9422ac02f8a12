package tilsagn.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrganisationInvitationRepository extends JpaRepository<OrganisationInvitation, UUID> {

    @Query("""
        select i from OrganisationInvitation i
        where i.organisationNumber = :number and i.closedAt is null and i.invitedAt > :since
        order by i.invitedAt desc limit 100""")
    List<OrganisationInvitation> open(String number, Instant since);
}
