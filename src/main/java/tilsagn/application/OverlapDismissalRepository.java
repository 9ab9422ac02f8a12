package tilsagn.application;

import java.util.List;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface OverlapDismissalRepository extends Repository<OverlapDismissal, Long> {

    OverlapDismissal saveAndFlush(OverlapDismissal dismissal);

    List<OverlapDismissal> findByCaseNumberOrderById(CaseNumber caseNumber);
}
