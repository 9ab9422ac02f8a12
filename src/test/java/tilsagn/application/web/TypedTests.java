package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The form as it was typed. */
class TypedTests {

    @Test
    void anythingTypedIsKeptExceptCharactersNoDatabaseKeeps() {
        Typed typed = Typed.sent(Map.of("a", List.of("1\r\n2\r3\u0000\u0007\t4 😀 \u202e")));

        assertThat(typed.text("a")).isEqualTo("1\n2\n3\t4 😀 \u202e");
    }

    @Test
    void aRowIsAddedAtTheEndAndTheTypedOnesStay() {
        Typed changed = rows("A", "B").put("addRow", "rows").withRowsChanged();

        assertThat(changed.rows("rows")).extracting(row -> row.text("name")).containsExactly("A", "B", "");
        assertThat(changed.text("other")).isEqualTo("kept");
    }

    @Test
    void theRowThatWasAskedForIsRemoved() {
        Typed changed = rows("A", "B", "C").put("removeRow", "rows-1").withRowsChanged();

        assertThat(changed.rows("rows")).extracting(row -> row.text("name")).containsExactly("A", "C");
    }

    @Test
    void aNonsenseRemovalChangesNothing() {
        for (String nonsense : List.of("rows-9", "rows", "rows-x", "-", "other-0")) {
            assertThat(rows("A", "B").put("removeRow", nonsense).withRowsChanged().rows("rows")).hasSize(2);
        }
    }

    @Test
    void anEmptyTableHasOneRowToWriteIn() {
        assertThat(Typed.empty().rowsToShow("rows")).hasSize(1);
        assertThat(rows("A").rowsToShow("rows")).hasSize(1);
    }

    @Test
    void fieldsThatAreNoRowsAreNotMistakenForThem() {
        Typed typed = Typed.sent(Map.of("rows[99999].name", List.of("x"), "rows[a].name", List.of("x"), "rows[1].a.b", List.of("x")));

        assertThat(typed.rows("rows")).isEmpty();
    }

    private static Typed rows(String... names) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("other", List.of("kept"));
        for (int at = 0; at < names.length; at++) {
            values.put("rows[" + at + "].name", List.of(names[at]));
        }
        return Typed.sent(values);
    }
}
