package tilsagn.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface CallDraftRepository extends JpaRepository<CallDraft, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select draft from CallDraft draft where draft.id = :id")
    Optional<CallDraft> findLocked(@Param("id") UUID id);

    List<CallDraft> findTop100ByCountyAndStatusOrderByChangedAtDesc(String county, CallDraft.Status status);
}
