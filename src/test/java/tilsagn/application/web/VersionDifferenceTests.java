package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.application.web.VersionDifference.Mark.IN;
import static tilsagn.application.web.VersionDifference.Mark.OUT;
import static tilsagn.application.web.VersionDifference.Mark.SAME;

import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.application.web.VersionDifference.Change;
import tilsagn.application.web.VersionDifference.Piece;
import tilsagn.application.web.VersionDifference.Row;

/** What became of a field from one version to the next. */
class VersionDifferenceTests {

    @Test
    void aTextShowsWhatWentOutAndWhatCameInInItsPlace() {
        assertThat(VersionDifference.pieces("Vi bygger en hall i Skien.", "Vi bygger en testhall nær sentrum i Skien."))
            .containsExactly(new Piece("Vi bygger en ", SAME), new Piece("hall ", OUT), new Piece("testhall nær sentrum ", IN),
                new Piece("i Skien.", SAME));
    }

    @Test
    void aWordThatGotANeighbourIsNotChanged() {
        assertThat(VersionDifference.pieces("Rent vann", "Rent vann i Skien")).containsExactly(new Piece("Rent vann ", SAME), new Piece("i Skien", IN));
    }

    @Test
    void veryLongTextsAreShownWhole() {
        String one = "ord ".repeat(4001);
        assertThat(VersionDifference.pieces(one, "kort")).containsExactly(new Piece(one, OUT), new Piece("kort", IN));
    }

    @Test
    void aTableIsComparedRowByRow() {
        List<Change> changes = VersionDifference.between(List.of(table(List.of("Lønn", "100"), List.of("Reise", "20"))),
            List.of(table(List.of("Lønn", "100"), List.of("Reise", "30"))));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.isTable()).isTrue();
            assertThat(change.columns()).containsExactly("Hva", "Beløp");
            assertThat(change.rows()).containsExactly(new Row(List.of("Lønn", "100"), SAME), new Row(List.of("Reise", "20"), OUT),
                new Row(List.of("Reise", "30"), IN));
        });
    }

    @Test
    void whatIsTheSameIsNotListedAndWhatOnlyOneHasIs() {
        FieldWords.Field title = text("title", "Hall");
        FieldWords.Field answer = text("answers[A]", "Ja");
        assertThat(VersionDifference.between(List.of(title, answer), List.of(title))).extracting(Change::pieces)
            .containsExactly(List.of(new Piece("Ja", OUT), new Piece("–", IN)));
    }

    private static FieldWords.Field text(String name, String words) {
        return new FieldWords.Field(name, name, words, words, null);
    }

    @SafeVarargs
    private static FieldWords.Field table(List<String>... rows) {
        return new FieldWords.Field("costLines", "Kostnader", List.of(rows), "", new FieldWords.Table(List.of("Hva", "Beløp"), List.of(rows)));
    }
}
