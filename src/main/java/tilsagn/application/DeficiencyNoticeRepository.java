package tilsagn.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface DeficiencyNoticeRepository extends Repository<DeficiencyNotice, UUID> {

    DeficiencyNotice save(DeficiencyNotice notice);

    Optional<DeficiencyNotice> findById(UUID id);

    /** What may be changed in a draft; empty for every draft that is no answer to a notice. */
    default Optional<OpenFields> openIn(GrantApplication draft) {
        return draft.answersNotice() == null ? Optional.empty() : findById(draft.answersNotice()).map(OpenFields::of);
    }

    List<DeficiencyNotice> findByIdIn(Collection<UUID> ids);

    List<DeficiencyNotice> findByCaseNumberOrderByIssuedAtDesc(CaseNumber caseNumber);

    Optional<DeficiencyNotice> findFirstByApplicationIdOrderByIssuedAtDesc(UUID application);
}
