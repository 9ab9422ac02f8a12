package tilsagn.decision;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AwardDraftRepository extends Repository<AwardDraft, String> {

    Optional<AwardDraft> findByCaseNumber(String caseNumber);

    AwardDraft saveAndFlush(AwardDraft draft);
}
