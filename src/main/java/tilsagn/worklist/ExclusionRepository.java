package tilsagn.worklist;

import org.springframework.data.jpa.repository.JpaRepository;

/** Who must not meet which case. */
interface ExclusionRepository extends JpaRepository<Exclusion, Exclusion.Key> {
}
