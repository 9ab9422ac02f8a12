package tilsagn.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface TerminationRepository extends Repository<Termination, UUID> {

    Termination saveAndFlush(Termination termination);

    Optional<Termination> findById(UUID id);

    Optional<Termination> findByOpenCase(CaseNumber number);

    List<Termination> findByCaseNumberOrderByNoticedAtDesc(CaseNumber number);
}
