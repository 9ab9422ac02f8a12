package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs is marked word by word, and both texts are there to the last space. */
class TextDifferenceTests {

    @Test
    void onlyTheWordThatDiffersIsMarked() {
        TextDifference words = TextDifference.between("Ti bedrifter bygger en hall", "Ti bedrifter driver en hall");

        assertThat(words.left()).filteredOn(TextDifference.Piece::changed).extracting(TextDifference.Piece::text).containsExactly("bygger ");
        assertThat(words.right()).filteredOn(TextDifference.Piece::changed).extracting(TextDifference.Piece::text).containsExactly("driver ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a b c|a c", "'  to  mellomrom '|'to mellomrom'", "''|noe", "helt likt|helt likt", "😀 æøå|‏עברית 😀"})
    void putTogetherThePiecesAreTheTextAgain(String left, String right) {
        TextDifference words = TextDifference.between(left, right);

        assertThat(text(words.left())).isEqualTo(left);
        assertThat(text(words.right())).isEqualTo(right);
    }

    @Test
    void longTextsWithNothingInCommonAreShownWithoutMarks() {
        String endless = "ord ".repeat(5000);

        assertThat(TextDifference.between(endless, "kort").left()).containsExactly(new TextDifference.Piece(endless, false));
    }

    private static String text(List<TextDifference.Piece> pieces) {
        return pieces.stream().map(TextDifference.Piece::text).collect(Collectors.joining());
    }
}
