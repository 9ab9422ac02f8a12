package tilsagn.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

import tilsagn.core.CaseNumber;

/** What was set aside, by case. */
interface SetAsideRepository extends JpaRepository<SetAside, UUID> {

    boolean existsByCaseNumberAndSheetSubmittedAtIsNotNull(CaseNumber caseNumber);

    Optional<SetAside> findFirstByCaseNumberAndReturnedNoteIsNotNullOrderBySetAsideAtDesc(CaseNumber caseNumber);

    List<SetAside> findByCaseNumberOrderBySetAsideAt(CaseNumber caseNumber);
}
