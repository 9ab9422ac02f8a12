package tilsagn.call;

/** What kind of answer a question of a call takes. */
public enum QuestionType {
    /** One line. */
    SHORT_TEXT,
    /** Several lines, with a counter. */
    LONG_TEXT,
    /** A number, with a unit. */
    NUMBER,
    /** A day. */
    DATE,
    /** Yes or no; not answering is neither. */
    YES_NO,
    /** One of several options. */
    ONE_OF,
    /** Some of several options. */
    SOME_OF;

    /** Whether the answer is chosen among the question's own options. */
    public boolean hasOptions() {
        return this == ONE_OF || this == SOME_OF;
    }

    /** Whether the answer is written freely. */
    public boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT;
    }
}
