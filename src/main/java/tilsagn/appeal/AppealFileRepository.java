package tilsagn.appeal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** The documents of appeals. */
interface AppealFileRepository extends JpaRepository<AppealFile, UUID> {

    List<AppealFile> findByAppealIdOrderByAddedAt(UUID appealId);

    Optional<AppealFile> findByIdAndAppealId(UUID id, UUID appealId);

    int countByAppealId(UUID appealId);
}
