package tilsagn.correspondence.web;

import java.time.LocalDate;
import tilsagn.core.AppealDeadline;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.PartyLetters;

/**
 * A letter in the case's list.
 *
 * @param appealable whether a last day to appeal belongs to it
 * @param lastDay    last day to appeal, {@code null} until the party has opened the letter
 */
record LetterRow(Letter letter, boolean appealable, LocalDate lastDay) {

    static LetterRow of(Letter letter, PartyLetters party) {
        return new LetterRow(letter, letter.kind().isAppealable(), party.appealDeadline(letter).map(AppealDeadline::lastDay).orElse(null));
    }
}
