package tilsagn.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

import tilsagn.core.CaseNumber;

/** Declarations of impartiality by case and person. */
interface DeclarationRepository extends JpaRepository<ImpartialityDeclaration, UUID> {

    Optional<ImpartialityDeclaration> findByCaseNumberAndUsername(CaseNumber caseNumber, String username);

    List<ImpartialityDeclaration> findByCaseNumberOrderByDeclaredAt(CaseNumber caseNumber);

    boolean existsByCaseNumberAndUsernameAndImpartialFalse(CaseNumber caseNumber, String username);

    List<ImpartialityDeclaration> findByUsernameAndImpartialFalse(String username);
}
