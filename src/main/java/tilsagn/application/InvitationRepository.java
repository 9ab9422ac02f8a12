package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByTokenHash(String hash);

    Optional<Invitation> findByIdAndApplicationId(UUID id, UUID applicationId);

    @Query("""
        select invitation from ApplicationInvitation invitation
        where invitation.applicationId = :applicationId and invitation.withdrawnAt is null and invitation.acceptedAt is null
        order by invitation.sentAt""")
    List<Invitation> open(UUID applicationId);
}
