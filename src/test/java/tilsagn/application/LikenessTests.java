package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What makes two texts alike. */
class LikenessTests {

    private static final String HEAT = "Overskuddsvarme mellom fabrikker";
    private static final String HEAT_AGAIN = "Deling av overskuddsvarme fra fabrikkene";
    private static final String WATER = "Målestasjonar for reint vatn";
    private static final Likeness AMONG_THREE = Likeness.among(List.of(HEAT, HEAT_AGAIN, WATER));

    @Test
    void theSameWordsAreAHundredAndNoCommonWordIsNothing() {
        assertThat(AMONG_THREE.percent(HEAT, HEAT)).isEqualTo(100);
        assertThat(AMONG_THREE.percent(HEAT, WATER)).isZero();
    }

    @Test
    void itGoesBothWaysAndInflectionsAreTheSameWord() {
        assertThat(AMONG_THREE.percent(HEAT, HEAT_AGAIN)).isEqualTo(AMONG_THREE.percent(HEAT_AGAIN, HEAT)).isBetween(60, 99);
        assertThat(AMONG_THREE.common(HEAT, HEAT_AGAIN, 6)).containsExactlyInAnyOrder("overskuddsvarme", "fabrikker");
    }

    @Test
    void aWordEverybodyUsesCountsLessThanARareOne() {
        Likeness likeness = Likeness.among(List.of("klynge varme", "klynge vann", "klynge hydrogen", "varme ved", "klynge bygg"));
        assertThat(likeness.percent("klynge varme", "varme ved")).isGreaterThan(likeness.percent("klynge varme", "klynge bygg"));
    }

    @Test
    void wordsWithoutMeaningMakeNothingAlike() {
        assertThat(Likeness.among(List.of("a")).percent("Vi skal sammen med andre utvikle prosjektet", "De skal sammen med andre utvikle prosjekter")).isZero();
    }

    @Test
    void anEmptyTextIsLikeNothing() {
        assertThat(AMONG_THREE.percent("", HEAT)).isZero();
        assertThat(AMONG_THREE.percent(null, null)).isZero();
    }
}
