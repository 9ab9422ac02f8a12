package tilsagn.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
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

    boolean existsByCaseNumberAndStepAndAssigneeAndTaskIdNot(CaseNumber caseNumber, String step, String assignee, String taskId);

    @Query("select w.assignee from WorkItem w where w.taskId = :taskId")
    Optional<String> assigneeOf(String taskId);

    @Query("select w from WorkItem w where w.caseNumber = :caseNumber and w.assignee = :username and w.state = State.OPEN")
    List<WorkItem> heldBy(String username, CaseNumber caseNumber);

    /** Takes it only while it is nobody's: of two who try at once, one changes a row and the other none. */
    @Modifying
    @Query("update WorkItem w set w.assignee = :username, w.movedAt = :at, w.handoverNote = null, w.handoverFrom = null "
        + "where w.taskId = :taskId and w.assignee is null and w.state = State.OPEN")
    int take(String taskId, String username, Instant at);

    /** Gives it back only while it is still this person's. */
    @Modifying
    @Query("update WorkItem w set w.assignee = null, w.movedAt = :at, w.handoverNote = null, w.handoverFrom = null "
        + "where w.taskId = :taskId and w.assignee = :username and w.state = State.OPEN")
    int giveBack(String taskId, String username, Instant at);

    /** Hands it over only while it is still whose it was; the empty name is nobody's. */
    @Modifying
    @Query("update WorkItem w set w.assignee = :username, w.movedAt = :at, w.handoverNote = :note, w.handoverFrom = :giver "
        + "where w.taskId = :taskId and coalesce(w.assignee, '') = :previous and w.state = State.OPEN")
    int handOver(String taskId, String previous, String username, String note, String giver, Instant at);

    /** What the engine says; where it is so already, nothing has moved. */
    @Modifying
    @Query("update WorkItem w set w.assignee = :username, w.movedAt = :at, w.handoverNote = null, w.handoverFrom = null "
        + "where w.taskId = :taskId and coalesce(w.assignee, '') <> coalesce(:username, '') and w.state = State.OPEN")
    int assign(String taskId, String username, Instant at);

    @Modifying
    @Query("update WorkItem w set w.state = State.DONE, w.closedAt = :at where w.taskId = :taskId and w.state = State.OPEN")
    int close(String taskId, Instant at);

    @Modifying
    @Query("update WorkItem w set w.dueAt = :dueAt, w.dueSort = case when w.waiting then w.dueSort else :dueSort end "
        + "where w.taskId = :taskId and w.state = State.OPEN")
    int reschedule(String taskId, Instant dueAt, Instant dueSort);

    @Modifying
    @Query("update WorkItem w set w.waiting = true, w.dueSort = :onHold where w.caseNumber = :caseNumber and w.state = State.OPEN")
    int hold(CaseNumber caseNumber, Instant onHold);

    @Modifying
    @Query("update WorkItem w set w.waiting = false, w.dueAt = :dueAt, w.dueSort = :dueSort where w.taskId = :taskId and w.state = State.OPEN")
    int resume(String taskId, Instant dueAt, Instant dueSort);

    @Query("select w from WorkItem w where w.caseNumber = :caseNumber and w.waiting = true and w.state = State.OPEN")
    List<WorkItem> waitingOf(CaseNumber caseNumber);

    @Query("select w.taskId from WorkItem w where w.state = State.OPEN")
    List<String> openTaskIds();

    /** How much each of them has to do in this county. */
    @Query("select w.assignee, count(*) from WorkItem w where w.county = :county and w.state = State.OPEN and w.assignee in :usernames group by w.assignee")
    List<Object[]> loadOf(String county, Collection<String> usernames);

    /** Who had or has which place, of those steps that want several people of a case. */
    @Query("select new tilsagn.worklist.Place(w.caseNumber, w.step, w.assignee) from WorkItem w "
        + "where w.caseNumber in :caseNumbers and w.step in :steps and w.assignee is not null")
    List<Place> places(Collection<CaseNumber> caseNumbers, Collection<String> steps);

    @Query("select w from WorkItem w where w.taskId in :taskIds and w.county = :county and w.state = State.OPEN order by w.dueSort, w.taskId")
    List<WorkItem> open(Collection<String> taskIds, String county);

    @Query("select w from WorkItem w where w.assignee = :username and w.county = :county and w.state = State.OPEN order by w.dueSort, w.taskId")
    List<WorkItem> openOf(String username, String county, Limit most);

    /** How much everybody in the county has to do. */
    @Query("select w.assignee, count(*) from WorkItem w where w.county = :county and w.state = State.OPEN and w.assignee is not null group by w.assignee")
    List<Object[]> loadIn(String county);
}
