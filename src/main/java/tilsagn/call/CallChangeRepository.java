package tilsagn.call;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface CallChangeRepository extends JpaRepository<CallChange, UUID> {

    List<CallChange> findByCallIdOrderByNumberDesc(UUID callId);

    int countByCallId(UUID callId);
}
