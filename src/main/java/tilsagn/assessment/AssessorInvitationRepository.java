package tilsagn.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

import tilsagn.core.CaseNumber;

/** Invitations to assess, by case and person. */
interface AssessorInvitationRepository extends JpaRepository<AssessorInvitation, UUID> {

    Optional<AssessorInvitation> findByCaseNumberAndUsername(CaseNumber caseNumber, String username);

    boolean existsByCaseNumberAndUsername(CaseNumber caseNumber, String username);

    List<AssessorInvitation> findByCaseNumberInOrderByInvitedAt(Collection<CaseNumber> caseNumbers);
}
