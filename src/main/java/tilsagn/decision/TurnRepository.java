package tilsagn.decision;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

import tilsagn.core.CaseNumber;

/** A case's turns, oldest first. */
interface TurnRepository extends JpaRepository<Turn, Long> {

    List<Turn> findTop20ByCaseNumberOrderById(CaseNumber caseNumber);
}
