package tilsagn.call;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface CallDraftDeedRepository extends JpaRepository<CallDraftDeed, Long> {

    List<CallDraftDeed> findTop50ByDraftIdOrderByIdDesc(UUID draftId);
}
