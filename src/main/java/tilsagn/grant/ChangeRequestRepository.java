package tilsagn.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface ChangeRequestRepository extends Repository<ChangeRequest, UUID> {

    ChangeRequest saveAndFlush(ChangeRequest request);

    Optional<ChangeRequest> findById(UUID id);

    Optional<ChangeRequest> findByOpenCase(CaseNumber number);

    List<ChangeRequest> findByCaseNumberOrderByNumberDesc(CaseNumber number);
}
