package tilsagn.correspondence;

/**
 * What a county may word itself in a decision letter, in one written standard, with fields in braces. The figures, the conditions, the
 * reasons (forvaltningsloven § 25), the right of appeal and of access (§ 27) are no part of it: no template can leave them out.
 *
 * @param title    the subject
 * @param opening  the first words
 * @param decision what was decided, by whom and when; a paragraph to a line
 * @param further  what happens next; may be empty
 */
public record LetterWords(String title, String opening, String decision, String further) {

    /** Longest subject (characters), fields as written. */
    public static final int LONGEST_TITLE = 150;
    /** Longest opening (characters). */
    public static final int LONGEST_OPENING = 1000;
    /** Longest wording of the decision (characters). */
    public static final int LONGEST_DECISION = 1500;
    /** Longest text on what happens next (characters). */
    public static final int LONGEST_FURTHER = 2000;

    /** The same without what a browser adds: line ends of two characters, blanks around. */
    LetterWords plain() {
        return new LetterWords(plain(title), plain(opening), plain(decision), plain(further));
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
