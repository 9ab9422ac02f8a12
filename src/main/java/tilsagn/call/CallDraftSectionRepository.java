package tilsagn.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface CallDraftSectionRepository extends JpaRepository<CallDraftSection, UUID> {

    @Query("select distinct part from CallDraftSection part left join fetch part.fields where part.draftId = :draft")
    List<CallDraftSection> ofDraft(@Param("draft") UUID draft);

    Optional<CallDraftSection> findByDraftIdAndSection(UUID draftId, DraftSection section);
}
