package tilsagn.call;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Anchor sentences by call. */
interface AnchorRepository extends JpaRepository<AnchorRow, UUID> {

    List<AnchorRow> findByCallIdOrderByCriterionAscStepDesc(UUID callId);
}
