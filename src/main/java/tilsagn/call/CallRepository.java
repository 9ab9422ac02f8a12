package tilsagn.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface CallRepository extends JpaRepository<Call, UUID> {

    Optional<Call> findBySlug(String slug);

    boolean existsBySlug(String slug);

    boolean existsBySchemeIdAndYearAndRound(UUID scheme, int year, int round);

    List<Call> findAllByOrderByDatesDeadlineAscSlugAsc();

    List<Call> findBySchemeCountyOrderByDatesDeadlineDescSlugAsc(String county);
}
