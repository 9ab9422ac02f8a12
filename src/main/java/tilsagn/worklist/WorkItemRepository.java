package tilsagn.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;
import tilsagn.worklist.WorkItem.State;

/**
 * Items by task and case, and the single statements that move them. The statements leave the persistence context alone: they run inside the
 * verbs of other rooms, whose entities must stay attached. So whatever may have changed is asked of the database as a value.
 */
interface WorkItemRepository extends JpaRepository<WorkItem, String> {

    List<WorkItem> findByCaseNumberAndCountyAndStateOrderByCreatedAt(CaseNumber caseNumber, String county, State state);

    List<WorkItem> findByCaseNumberAndAssigneeIsNotNullOrderByClosedAtDesc(CaseNumber caseNumber);

    List<WorkItem> findByStepAndStateAndCaseNumberIn(String step, State state, Collection<CaseNumber> caseNumbers);

    boolean existsByCaseNumberAndStepAndAssignee(CaseNumber caseNumber, String step, String assignee);

    @Query("select w.assignee from WorkItem w where w.taskId = :taskId")
    Optional<String> assigneeOf(String taskId);

    @Query("select w from WorkItem w where w.caseNumber = :caseNumber and w.assignee = :username and w.state = State.OPEN")
    List<WorkItem> heldBy(String username, CaseNumber caseNumber);

    /** Takes it only while it is nobody's: of two who try at once, one changes a row and the other none. */
    @Modifying
    @Query("update WorkItem w set w.assignee = :username where w.taskId = :taskId and w.assignee is null and w.state = State.OPEN")
    int take(String taskId, String username);

    /** Gives it back only while it is still this person's. */
    @Modifying
    @Query("update WorkItem w set w.assignee = null where w.taskId = :taskId and w.assignee = :username and w.state = State.OPEN")
    int giveBack(String taskId, String username);

    @Modifying
    @Query("update WorkItem w set w.assignee = :username where w.taskId = :taskId and w.state = State.OPEN")
    int assign(String taskId, String username);

    @Modifying
    @Query("update WorkItem w set w.state = State.DONE, w.closedAt = :at where w.taskId = :taskId and w.state = State.OPEN")
    int close(String taskId, Instant at);

    @Modifying
    @Query("update WorkItem w set w.dueAt = :dueAt, w.dueSort = :dueSort where w.taskId = :taskId and w.state = State.OPEN")
    int reschedule(String taskId, Instant dueAt, Instant dueSort);

    @Query("select w.taskId from WorkItem w where w.state = State.OPEN")
    List<String> openTaskIds();
}
