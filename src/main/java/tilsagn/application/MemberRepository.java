package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<ApplicationMember, Long> {

    ApplicationMember save(ApplicationMember member);

    void delete(ApplicationMember member);

    Optional<ApplicationMember> findByApplicationIdAndUsername(UUID applicationId, String username);

    List<ApplicationMember> findByApplicationIdOrderById(UUID applicationId);

    /** The applications of other organisations that a person is invited to. */
    @Query("select m.applicationId from ApplicationMember m where m.username = :username and m.ofOrganisation = false")
    List<UUID> invitedTo(String username);
}
