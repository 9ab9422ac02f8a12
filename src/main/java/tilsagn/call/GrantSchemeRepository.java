package tilsagn.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GrantSchemeRepository extends JpaRepository<GrantScheme, UUID> {

    Optional<GrantScheme> findByCountyAndCode(String county, String code);

    @Query("select s.code, s.name from GrantScheme s where s.county = :county order by s.name, s.code")
    List<Object[]> namesIn(String county);
    List<GrantScheme> findByCountyOrderByNameAscCodeAsc(String county);

    /** The shortest time of the county's schemes, by the rules each of them has on the day; empty when it has no scheme. */
    @Query("select min(r.interestsMonths) from GrantScheme s join s.rules r where s.county = :county and r.validFrom = "
        + "(select max(n.validFrom) from GrantScheme t join t.rules n where t.id = s.id and n.validFrom <= :day)")
    Optional<Integer> interestsMonths(String county, LocalDate day);
}
