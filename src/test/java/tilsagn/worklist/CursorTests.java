package tilsagn.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.worklist.WorklistSamples.NOW;
import static tilsagn.worklist.WorklistSamples.item;
import static tilsagn.worklist.WorklistSamples.task;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import tilsagn.core.Nok;
import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;

class CursorTests {

    @Test
    void aCursorSurvivesTheWayThroughAnAddress() {
        for (Sort sort : Sort.values()) {
            Cursor cursor = Cursor.behind(item("task-1", "ADVISOR", null), sort);
            assertThat(Cursor.parse(cursor.text())).contains(cursor);
            assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void theKeyIsWhatTheListIsSortedBy() {
        assertThat(Cursor.behind(item("task-1", "ADVISOR", null), Sort.DUE).value()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(Cursor.behind(item("task-1", "ADVISOR", null), Sort.CREATED).value()).isEqualTo(NOW);
        assertThat(Cursor.behind(item("task-1", "ADVISOR", null), Sort.AMOUNT).value()).isEqualTo(Nok.of(750_000));
    }

    @Test
    void anItemWithoutADateSortsBehindAllThatHaveOne() {
        WorkItem undated = new WorkItem(task("task-2", "Grenland Klynge", "ADVISOR", null, null), NOW, false);
        assertThat(Cursor.behind(undated, Sort.DUE).value()).isEqualTo(WorkItem.NO_DUE_DATE);
    }

    @Test
    void aCursorThatWasTamperedWithMeansTheFirstPage() {
        String[] bad = {null, "", "%%%", "abc", encoded("DUE|yesterday|task-1"), encoded("AMOUNT|much|task-1"), encoded("NONE|x|y"), encoded("DUE|2022-09-20T08:00:00Z")};
        for (String text : bad) {
            assertThat(Cursor.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void aCursorOfAnotherOrderIsForgotten() {
        Cursor byDue = Cursor.behind(item("task-1", "ADVISOR", null), Sort.DUE);
        assertThat(new WorklistQuery(View.ALL, null, Sort.APPLICANT, false, byDue).after()).isNull();
        assertThat(new WorklistQuery(View.ALL, null, Sort.DUE, false, byDue).after()).isEqualTo(byDue);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
