package tilsagn.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Adds and reads; what is written stays. */
interface DeadlineChangeRepository extends Repository<DeadlineChange, UUID> {

    DeadlineChange save(DeadlineChange change);

    Optional<DeadlineChange> findById(UUID id);

    List<DeadlineChange> findByCallIdOrderByNewDeadline(UUID callId);

    List<DeadlineChange> findAllByOrderByNewDeadline();
}
