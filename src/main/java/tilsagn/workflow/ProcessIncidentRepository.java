package tilsagn.workflow;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProcessIncidentRepository extends Repository<ProcessIncident, String> {

    ProcessIncident saveAndFlush(ProcessIncident incident);

    Optional<ProcessIncident> findById(String id);

    List<ProcessIncident> findByClosedAtIsNull();

    /** Those of a county and those of no county in particular, the oldest first. */
    @Query("select i from ProcessIncident i where i.closedAt is null and (i.county = :county or i.county is null) order by i.raisedAt, i.id limit 100")
    List<ProcessIncident> openIn(String county);

    @Query("select i from ProcessIncident i where i.id = :id and i.closedAt is null and (i.county = :county or i.county is null)")
    Optional<ProcessIncident> openIn(String county, String id);

    /** How often the same job has stopped before. */
    long countByJobId(String jobId);
}
