package tilsagn.application;

import java.util.List;

import tilsagn.core.CaseNumber;

/** Shows a letter before it is sent; contributed by the room that writes letters. */
public interface LetterPreview {

    /** The letter a deficiency notice would be, in the party's written standard. Asks for no permission. */
    Page of(CaseNumber caseNumber, DeficiencyDraft draft);

    /**
     * A letter on the screen, with the parts the letter's own template shows.
     *
     * @param language BCP 47
     */
    record Page(String language, String sender, List<String> recipient, List<Fact> head, String title, List<Part> sections,
                List<String> signature) {
    }

    /** A word and what it stands for. */
    record Fact(String label, String value) {
    }

    /** A part of it; the heading may be empty. */
    record Part(String heading, List<String> paragraphs, List<Fact> facts, List<String> items) {
    }
}
