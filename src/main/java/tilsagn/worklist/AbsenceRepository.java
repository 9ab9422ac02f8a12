package tilsagn.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Absences by who is away, who stands in, and county. */
interface AbsenceRepository extends JpaRepository<Absence, UUID> {

    @Query("select a.username from Absence a where a.substitute = :username and a.county = :county and a.firstDay <= :day and a.lastDay >= :day")
    List<String> coveredBy(String username, String county, LocalDate day);

    @Query("select a.substitute from Absence a where a.username = :username and a.firstDay <= :day and a.lastDay >= :day order by a.firstDay limit 1")
    Optional<String> substituteOf(String username, LocalDate day);

    @Query("select a from Absence a where a.county = :county and a.lastDay >= :day order by a.firstDay, a.username, a.id limit 200")
    List<Absence> notOver(String county, LocalDate day);

    List<Absence> findByUsernameAndLastDayGreaterThanEqual(String username, LocalDate day);
}
