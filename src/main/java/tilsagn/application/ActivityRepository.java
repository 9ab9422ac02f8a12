package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<TeamDone, Long> {

    TeamDone save(TeamDone activity);

    List<TeamDone> findTop50ByApplicationIdOrderByIdDesc(UUID applicationId);

    long countByApplicationIdAndWhatInAndHappenedAtAfter(UUID applicationId, Collection<TeamDeed> what, Instant since);
}
