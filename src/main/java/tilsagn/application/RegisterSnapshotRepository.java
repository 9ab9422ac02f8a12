package tilsagn.application;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface RegisterSnapshotRepository extends Repository<RegisterSnapshot, UUID> {

    RegisterSnapshot save(RegisterSnapshot snapshot);

    Optional<RegisterSnapshot> findById(UUID applicationId);
}
