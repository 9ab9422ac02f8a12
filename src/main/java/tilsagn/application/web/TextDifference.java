package tilsagn.application.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

/** Two texts word by word: what each has that the other has not. Either text is there in full, in its own order. */
final class TextDifference {

    /** Longer texts are shown without marks: comparing two that have nothing in common grows with the square of their length. */
    private static final int MOST_WORDS = 4000;

    private final List<Piece> left;
    private final List<Piece> right;

    private TextDifference(List<Piece> left, List<Piece> right) {
        this.left = left;
        this.right = right;
    }

    static TextDifference between(String left, String right) {
        List<String> one = words(left);
        List<String> other = words(right);
        if (one.size() > MOST_WORDS || other.size() > MOST_WORDS) {
            return new TextDifference(List.of(new Piece(left, false)), List.of(new Piece(right, false)));
        }
        List<AbstractDelta<String>> changes = DiffUtils.diff(one, other).getDeltas();
        return new TextDifference(pieces(one, changes.stream().map(AbstractDelta::getSource).toList()),
            pieces(other, changes.stream().map(AbstractDelta::getTarget).toList()));
    }

    // A word keeps the space after it, so that the pieces put together are the text again.
    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }

    private static List<Piece> pieces(List<String> words, List<Chunk<String>> changed) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Chunk<String> chunk : changed) {
            add(pieces, words.subList(at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            add(pieces, words.subList(chunk.getPosition(), at), true);
        }
        add(pieces, words.subList(at, words.size()), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }

    List<Piece> left() {
        return left;
    }

    List<Piece> right() {
        return right;
    }

    /** A stretch of text. @param changed whether the other text does not have it here */
    record Piece(String text, boolean changed) {
    }
}
