package tilsagn.correspondence;

import java.util.List;

/**
 * The words of a letter as sent, all resolved in the party's language: paper and screen are drawn from the same words,
 * and neither a corrected message nor a renamed organisation changes a letter that has gone out.
 *
 * @param language  BCP 47, {@code nb} or {@code nn}
 * @param sender    the county's name, as on its letterhead
 * @param recipient lines of the address field
 * @param head      date, references
 * @param title     the subject
 * @param sections  the body
 * @param signature closing words, the decider and the county
 */
public record LetterText(String language, String sender, List<String> recipient, List<Fact> head, String title, List<Section> sections,
                         List<String> signature) {

    /** A word and what it stands for: “Tildelt beløp”, “750 000 kr”. */
    public record Fact(String label, String value) {
    }

    /**
     * A part of the letter.
     *
     * @param heading empty for the opening words
     */
    public record Section(String heading, List<String> paragraphs, List<Fact> facts, List<String> items) {

        static Section of(String heading, List<String> paragraphs) {
            return new Section(heading, paragraphs, List.of(), List.of());
        }

        Section withFacts(List<Fact> more) {
            return new Section(heading, paragraphs, more, items);
        }

        Section withItems(List<String> more) {
            return new Section(heading, paragraphs, facts, more);
        }
    }
}
