package tilsagn.account;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface DelegationRepository extends JpaRepository<Delegation, UUID> {

    List<Delegation> findTop500ByCountyOrderByGivenAtDesc(String county);

    List<Delegation> findByPersonIdOrderByValidFromDesc(UUID person);
}
