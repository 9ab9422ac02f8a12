package tilsagn.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import tilsagn.core.CaseNumber;

interface CaseMessageRepository extends Repository<CaseMessage, Long> {

    CaseMessage saveAndFlush(CaseMessage message);

    Optional<CaseMessage> findById(Long id);

    List<CaseMessage> findByCaseNumberOrderById(CaseNumber caseNumber);

    Optional<CaseMessage> findFirstByCaseNumberOrderByIdDesc(CaseNumber caseNumber);

    /** Marks what the other side wrote as read. One statement: of two who open the thread at once one is the first. */
    @Modifying(flushAutomatically = true)
    @Query("""
        update CaseMessage m set m.readAt = :now, m.readBy = :who
        where m.caseNumber = :caseNumber and m.side = :writer and m.readAt is null""")
    int read(CaseNumber caseNumber, CaseMessage.Side writer, Instant now, String who);

    /** Case number and how many messages of this side nobody on the other side has read. */
    @Query("""
        select m.caseNumber, count(m) from CaseMessage m
        where m.caseNumber in :caseNumbers and m.side = :writer and m.readAt is null group by m.caseNumber""")
    List<Object[]> unread(Collection<CaseNumber> caseNumbers, CaseMessage.Side writer);
}
