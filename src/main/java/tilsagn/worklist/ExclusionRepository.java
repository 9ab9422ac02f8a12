package tilsagn.worklist;

import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Who must not meet which case. */
interface ExclusionRepository extends JpaRepository<Exclusion, Exclusion.Key> {

    @Query("select e.key.username from Exclusion e where e.key.caseNumber = :caseNumber")
    Set<String> usernamesOf(CaseNumber caseNumber);
}
