package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<Activity, Long> {

    Activity save(Activity activity);

    List<Activity> findTop50ByApplicationIdOrderByIdDesc(UUID applicationId);

    long countByApplicationIdAndWhatInAndHappenedAtAfter(UUID applicationId, Collection<TeamDeed> what, Instant since);
}
