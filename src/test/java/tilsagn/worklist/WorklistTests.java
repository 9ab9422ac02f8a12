package tilsagn.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tilsagn.worklist.WorklistSamples.NOW;
import static tilsagn.worklist.WorklistSamples.SKIEN;
import static tilsagn.worklist.WorklistSamples.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;

/** Lists are tried in counties of their own, so that no other test's work is in them. */
@HouseTest
class WorklistTests {

    @Autowired
    private Worklist worklist;
    @Autowired
    private Stage stage;

    private void open(String county, int count) {
        for (int at = 0; at < count; at++) {
            Instant due = at % 5 == 0 ? null : NOW.plusSeconds(at % 7 * 60L);
            worklist.opened(new NewWorkItem(county + "-" + at, CaseNumber.of(2830, at + 1), at % 2 == 0 ? "checkCompleteness"
                : "recommendAward", county,
                "ADVISOR", null, null, "Klynge " + (char) ('A' + at % 3), at % 2 == 0 ? SKIEN : null, "Prosjekt 100%_" + at, new UUID(0, at % 2), "Utlysning "
                    + at % 2, Nok.of(at), NOW, due, "/x"));
        }
    }

    private List<String> readThrough(User user, Sort sort) {
        return readThrough(user, sort, false);
    }

    private List<String> readThrough(User user, Sort sort, boolean reversed) {
        List<String> read = new ArrayList<>();
        Cursor after = null;
        do {
            WorklistPage page = worklist.items(user, new WorklistQuery(View.ALL, null, sort, reversed, after));
            page.items().forEach(item -> read.add(item.taskId()));
            after = page.next();
        } while (after != null);
        return read;
    }

    @Test
    void pageByPageEveryItemIsReadOnceInEveryOrder() {
        User reader = person("leser91", "91", null, Role.ADVISOR);
        open("91", 60);
        for (Sort sort : Sort.values()) {
            List<String> there = readThrough(reader, sort);
            assertThat(there).as(sort.name()).hasSize(60).doesNotHaveDuplicates();
            Collections.reverse(there);
            assertThat(readThrough(reader, sort, true)).as(sort + " reversed").isEqualTo(there);
        }
        List<WorkItem> first = worklist.items(reader, WorklistQuery.of(View.ALL)).items();
        assertThat(first).hasSize(Worklist.PAGE_SIZE).extracting(WorkItem::dueAt).doesNotContainNull().isSorted();
        assertThat(worklist.counts(reader)).isEqualTo(new Counts(0, 60, 60));
    }

    @Test
    void theQueueIsNarrowedByCallStepAndText() {
        User reader = person("leser92", "92", null, Role.ADVISOR);
        open("92", 10);
        assertThat(found(reader, new UUID(0, 1), null, "")).isEqualTo(5);
        assertThat(found(reader, null, "recommendAward", "")).isEqualTo(5);
        assertThat(found(reader, null, null, "kLYNGE a")).isEqualTo(4);
        assertThat(found(reader, null, null, "2830-0003")).isEqualTo(1);
        assertThat(found(reader, null, null, "100%_7")).isEqualTo(1);
        assertThat(found(reader, null, null, "100_")).isZero();
        assertThat(worklist.choices(reader).steps()).contains("checkCompleteness", "recommendAward", "decideApplication");
    }

    private int found(User user, UUID call, String step, String text) {
        return worklist.items(user, WorklistQuery.of(View.ALL, new Narrowing(call, step, null, null, null, null, null, text))).items().size();
    }

    @Test
    void whoDeclaredAConflictNoLongerMeetsTheCase() {
        User reader = person("leser93", "93", null, Role.ADVISOR);
        open("93", 3);
        worklist.exclude("leser93", CaseNumber.of(2830, 2));
        assertThat(readThrough(reader, Sort.DUE)).containsExactlyInAnyOrder("93-0", "93-2");
        assertThatThrownBy(() -> worklist.take(reader, "93-1")).isInstanceOf(NotFound.class);
        assertThat(readThrough(person("annen93", "93", null, Role.ADVISOR), Sort.DUE)).hasSize(3);
    }

    @Test
    void anItemIsOpenedOnceAndLeavesTheListsWhenItIsDone() {
        User reader = person("leser94", "94", null, Role.ADVISOR);
        open("94", 2);
        open("94", 2);
        assertThat(readThrough(reader, Sort.CREATED)).hasSize(2);
        worklist.closed("94-0");
        assertThat(readThrough(reader, Sort.CREATED)).containsExactly("94-1");
        assertThatThrownBy(() -> worklist.take(reader, "94-0")).isInstanceOf(Refusal.class);
    }

    @Test
    void ofTwoWhoTakeTheSameItemOneGetsItAndTheOtherLearnsWho() {
        CaseNumber number = stage.submits(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        String task = stage.get(Cast.ANNE, user -> worklist.ofCase(user, number)).get(0).taskId();
        List<String> answers = Stream.of(Cast.ANNE, Cast.BJORN).parallel().map(person -> takes(person, task)).toList();
        assertThat(answers).containsExactlyInAnyOrder("taken", "worklist.taken-already");
        Cast holder = answers.get(0).equals("taken") ? Cast.ANNE : Cast.BJORN;
        assertThat(takes(holder, task)).as("taking one's own again changes nothing").isEqualTo("taken");
        stage.by(holder, user -> worklist.giveBack(user, task));
        assertThatThrownBy(() -> stage.by(holder, user -> worklist.giveBack(user, task))).isInstanceOf(Refusal.class);
        assertThat(takes(Cast.METTE, task)).isEqualTo("core.not-yours");
        assertThat(takes(Cast.ROLF, task)).isEqualTo("core.not-yours");
    }

    private String takes(Cast person, String task) {
        try {
            stage.by(person, user -> worklist.take(user, task));
            return "taken";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
