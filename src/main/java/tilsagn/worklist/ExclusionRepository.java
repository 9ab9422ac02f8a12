package tilsagn.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Who must not meet which case. */
interface ExclusionRepository extends JpaRepository<Exclusion, Exclusion.Key> {

    @Query("select e.key from Exclusion e where e.key.caseNumber in :caseNumbers and e.key.username in :usernames")
    List<Exclusion.Key> among(Collection<CaseNumber> caseNumbers, Collection<String> usernames);

    @Query("select e.key.username from Exclusion e where e.key.caseNumber = :caseNumber")
    Set<String> usernamesOf(CaseNumber caseNumber);
}
