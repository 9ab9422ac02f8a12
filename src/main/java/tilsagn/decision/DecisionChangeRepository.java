package tilsagn.decision;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

import tilsagn.core.CaseNumber;

/** What decisions were before. */
interface DecisionChangeRepository extends JpaRepository<DecisionChange, UUID> {

    List<DecisionChange> findByCaseNumberOrderByChangedAt(CaseNumber caseNumber);
}
