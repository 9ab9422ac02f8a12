package tilsagn.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.PlatformTransactionManager;

import tilsagn.account.OpenWork;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Refusal;

/** Handing over everything a person has: each task by itself, all of them, and an account of it whatever happens on the way. */
class HeldWorkTests {

    private static final User ADA = WorklistSamples.person("ada", "38", null, Role.ADMIN);
    private static final User LEAVING = WorklistSamples.person("anne", "38", null, Role.ADVISOR);
    private static final User STAYING = WorklistSamples.person("bjorn", "38", null, Role.ADVISOR);

    private final List<WorkItem> queue = new ArrayList<>();
    private final WorkItemRepository items = mock(WorkItemRepository.class);
    private final Assignments assignments = mock(Assignments.class);
    private final HeldWork work = new HeldWork(items, assignments, mock(PlatformTransactionManager.class));

    @BeforeEach
    void aTaskThatMovesLeavesTheQueue() {
        when(items.openOf(eq("anne"), eq("38"), any())).thenAnswer(asked -> queue.stream().limit(((Limit) asked.getArgument(2)).max()).toList());
        when(assignments.pass(any(), any(), any(), any())).thenAnswer(asked -> queue.remove((WorkItem) asked.getArgument(1)));
    }

    private void holds(int tasks) {
        IntStream.range(0, tasks).forEach(at -> queue.add(WorklistSamples.item("t" + at, Role.ADVISOR.name(), null)));
    }

    private void onTask(String id, RuntimeException failure) {
        when(assignments.pass(any(), argThat(item -> item != null && item.taskId().equals(id)), any(), any())).thenThrow(failure);
    }

    @Test
    void oneThatIsBusyRefusedOrBrokenStaysAndTheOthersMove() {
        holds(10);
        onTask("t3", new CannotAcquireLockException("somebody saves just now"));
        onTask("t5", Refusal.conflict("core.somebody-faster"));
        onTask("t7", new IllegalStateException("broken"));
        OpenWork.Moved moved = work.handOver(ADA, LEAVING, STAYING, "");
        assertThat(moved.moved()).isEqualTo(7);
        assertThat(moved.stay()).hasSize(3);
    }

    @Test
    void moreThanAListHoldsMovesToo() {
        holds(450);
        onTask("t0", new CannotAcquireLockException("somebody saves just now"));
        OpenWork.Moved moved = work.handOver(ADA, LEAVING, STAYING, "");
        assertThat(moved.moved()).isEqualTo(449);
        assertThat(moved.stay()).hasSize(1);
        assertThat(queue).extracting(WorkItem::taskId).containsExactly("t0");
    }
}
