package tilsagn.call;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** The points of a call's formal check. */
interface ChecklistRepository extends JpaRepository<ChecklistRow, Long> {

    List<ChecklistRow> findByCallIdOrderByPosition(UUID callId);
}
