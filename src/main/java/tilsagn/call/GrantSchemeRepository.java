package tilsagn.call;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface GrantSchemeRepository extends JpaRepository<GrantScheme, UUID> {

    Optional<GrantScheme> findByCountyAndCode(String county, String code);
}
