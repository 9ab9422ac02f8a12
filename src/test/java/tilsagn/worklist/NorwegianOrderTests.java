package tilsagn.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class NorwegianOrderTests {

    @Test
    void namesSortAsNorwegiansExpect() {
        assertThat(Stream.of("Åsane", "Ørland", "Zeta", "Aas", "aremark", "Ærø", "Oslo").sorted(Comparator.comparing(NorwegianOrder::key)))
            .containsExactly("aremark", "Oslo", "Zeta", "Ærø", "Ørland", "Aas", "Åsane");
    }

    @Test
    void theKeyIsPlainTextThatFitsItsColumn() {
        assertThat(NorwegianOrder.key("Å".repeat(300))).matches("[0-9a-f]+").hasSizeLessThanOrEqualTo(600);
    }
}
