package tilsagn.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import tilsagn.core.CaseNumber;

interface LetterRepository extends JpaRepository<Letter, UUID> {

    Optional<Letter> findByCaseNumberAndKindAndAbout(CaseNumber caseNumber, LetterKind kind, String about);

    Optional<Letter> findFirstByCaseNumberAndKindOrderByCreatedAtDesc(CaseNumber caseNumber, LetterKind kind);

    boolean existsByCaseNumberAndKindAndSentAtIsNotNull(CaseNumber caseNumber, LetterKind kind);

    List<Letter> findByCaseNumberOrderByCreatedAt(CaseNumber caseNumber);

    List<Letter> findByKindInAndSentAtIsNotNullOrderBySentAt(Collection<LetterKind> kinds);

    // Two columns, because one alone is taken for a record to be built.
    @Query("""
        select l.caseNumber, l.createdAt from Letter l where l.callId = :callId and l.kind = tilsagn.correspondence.LetterKind.DECISION
        and l.held = true and l.releasedAt is null and l.sentAt is null order by l.caseNumber""")
    List<Object[]> waitingIn(UUID callId);

    /** Case number and how many letters of these kinds were sent and never opened. */
    @Query("""
        select l.caseNumber, count(l) from Letter l
        where l.caseNumber in :caseNumbers and l.kind in :kinds and l.sentAt is not null and l.openedAt is null group by l.caseNumber""")
    List<Object[]> unopened(Collection<CaseNumber> caseNumbers, Collection<LetterKind> kinds);

    /** One statement, so that of two people who open a letter at the same moment exactly one is the first. Returns 1 to that one. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Letter l set l.openedAt = :now, l.openedBy = :who where l.id = :id and l.openedAt is null")
    int opened(UUID id, Instant now, String who);
}
