package tilsagn.correspondence;

import java.time.LocalDate;

/** Writes the letters of a proceeding that comes after the decision: an appeal, a change, a claim. One bean for each. */
interface LaterLetters {

    /** Whether this proceeding sends such letters. */
    boolean writes(LetterKind kind);

    /** The letter's words, for the one of its kind that the paper names. */
    LetterText write(LetterKind kind, Paper paper);

    /**
     * What every letter is written with.
     *
     * @param about which of several things it is about, as the letter keeps it
     */
    record Paper(LetterFacts facts, String about, Phrases phrases, Law law, LocalDate today) {
    }
}
