package tilsagn.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

/** Requests for documents. */
interface DocumentRequestRepository extends Repository<DocumentRequest, UUID> {

    DocumentRequest save(DocumentRequest request);

    DocumentRequest saveAndFlush(DocumentRequest request);

    Optional<DocumentRequest> findById(UUID id);

    /** The same, held until the end of the transaction, so that two answers come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from DocumentRequest r where r.id = :id")
    Optional<DocumentRequest> hold(UUID id);

    /** The newest first. */
    List<DocumentRequest> findByCaseNumberOrderByReceivedAtDesc(CaseNumber number, Limit most);

    /** Those of a county that belong to no case and wait for an answer or for a review, the oldest first. */
    @Query("select r from DocumentRequest r where r.county = :county and r.caseNumber is null and (r.state = tilsagn.correspondence.DocumentRequest.State.OPEN "
        + "or exists (select a.requestId from DocumentRequestAppeal a where a.requestId = r.id and a.state = tilsagn.correspondence.DocumentRequestAppeal.State.REVIEW)) "
        + "order by r.receivedAt")
    List<DocumentRequest> loose(String county, Limit most);

    @Query("select count(r) from DocumentRequest r where r.county = :county and r.caseNumber is null and (r.state = tilsagn.correspondence.DocumentRequest.State.OPEN "
        + "or exists (select a.requestId from DocumentRequestAppeal a where a.requestId = r.id and a.state = tilsagn.correspondence.DocumentRequestAppeal.State.REVIEW))")
    long countLoose(String county);

    /** Those that belong to no case and count as refused without anybody having been told. */
    @Query("select r from DocumentRequest r where r.caseNumber is null and r.state = :state and r.deemedToldAt is null and r.deemedAt <= :now order by r.deemedAt")
    List<DocumentRequest> looseAndLate(DocumentRequest.State state, Instant now, Limit most);

    /** What came from this address in these words since then, of any case. */
    List<DocumentRequest> findByAskedEmailAndWishAndReceivedAtAfter(String email, String wish, Instant since);

    /** Notes that the answer is opened, the first time only; many may open it at once. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update DocumentRequest r set r.openedAt = :now, r.version = r.version + 1 where r.id = :id and r.openedAt is null and r.answeredAt is not null")
    int markOpened(UUID id, Instant now);
}
