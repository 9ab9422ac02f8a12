package tilsagn.decision;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Meetings by call. */
interface BatchRepository extends JpaRepository<Batch, UUID> {

    List<Batch> findTop100ByCallIdOrderByMeetingOnDescCreatedAtDesc(UUID callId);
}
