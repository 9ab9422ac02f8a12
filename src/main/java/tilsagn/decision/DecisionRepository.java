package tilsagn.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Decisions by case and call. */
interface DecisionRepository extends JpaRepository<Decision, UUID> {

    Optional<Decision> findByCaseNumber(CaseNumber caseNumber);

    /** For whoever is about to change it: the second of two clicks waits here and then sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.caseNumber = ?1")
    Optional<Decision> lock(CaseNumber caseNumber);

    List<Decision> findByCallId(UUID callId);

    long countByCallIdAndStatusIn(UUID callId, List<Decision.Status> statuses);

    /** Decisions whose party was not told, and awards that are not public: what keeps a call from being finished. */
    @Query("""
        select count(d) from Decision d where d.callId = ?1
        and (d.status = tilsagn.decision.Decision.Status.DECIDED
            or d.status = tilsagn.decision.Decision.Status.NOTIFIED and d.outcome <> tilsagn.decision.Outcome.REJECTED)""")
    long countUnfinished(UUID callId);

    /** Case number, outcome and amount of what is decided in a call. */
    @Query("select d.caseNumber, d.outcome, d.amount from Decision d where d.callId = ?1 and d.outcome is not null")
    List<Object[]> resultsIn(UUID callId);

    /** Case number and day of the newest proposals and decisions of these calls. */
    @Query("""
        select d.caseNumber, d.proposedAt from Decision d where d.callId in ?1 and d.status <> tilsagn.decision.Decision.Status.WITHDRAWN
        order by d.proposedAt desc, d.caseNumber""")
    List<Object[]> newestIn(Collection<UUID> callIds, Limit limit);
}
