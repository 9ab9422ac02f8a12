package tilsagn.correspondence;

import java.time.LocalDate;

/** Writes the letters of a proceeding that comes after the decision: an appeal, a change, a claim. One bean for each. */
interface LaterLetters {

    /** Whether this proceeding sends such letters. */
    boolean writes(LetterKind kind);

    /** The letter's words for the newest of its kind in the case. */
    LetterText write(LetterKind kind, Paper paper);

    /** What every letter is written with. */
    record Paper(LetterFacts facts, Phrases phrases, Law law, LocalDate today) {
    }
}
