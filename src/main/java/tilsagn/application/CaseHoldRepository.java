package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface CaseHoldRepository extends Repository<CaseHold, UUID> {

    CaseHold saveAndFlush(CaseHold hold);

    Optional<CaseHold> findByOpenCase(CaseNumber openCase);

    List<CaseHold> findByCaseNumberOrderByPlacedAtDesc(CaseNumber caseNumber);
}
