package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<ApplicationMember, Long> {

    ApplicationMember save(ApplicationMember member);

    void delete(ApplicationMember member);

    Optional<ApplicationMember> findByApplicationIdAndUsername(UUID applicationId, String username);

    List<ApplicationMember> findByApplicationIdOrderById(UUID applicationId);
}
