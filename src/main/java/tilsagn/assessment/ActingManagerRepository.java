package tilsagn.assessment;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

import tilsagn.core.CaseNumber;

/** Those chosen to lead single cases. */
interface ActingManagerRepository extends JpaRepository<ActingManager, UUID> {

    Optional<ActingManager> findFirstByCaseNumberOrderByAppointedAtDesc(CaseNumber caseNumber);
}
