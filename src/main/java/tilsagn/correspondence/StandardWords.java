package tilsagn.correspondence;

import org.springframework.context.MessageSource;

import tilsagn.account.Language;
import tilsagn.decision.Outcome;

/** The words of decision letters where a county has written none: the house's own, with fields as in a template. */
final class StandardWords {

    private StandardWords() {
    }

    static LetterTemplate.Content of(Outcome outcome, MessageSource messages) {
        return new LetterTemplate.Content(of(outcome, messages, Language.NB), of(outcome, messages, Language.NN));
    }

    static LetterWords of(Outcome outcome, MessageSource messages, Language standard) {
        Phrases phrases = new Phrases(messages, standard);
        String decided = phrases.of("letter.decided." + outcome, written(LetterField.APPLICANT, standard), written(LetterField.AMOUNT, standard),
            written(LetterField.PROJECT, standard));
        String by = phrases.of("letter.decided.by", written(LetterField.BODY, standard), written(LetterField.DECIDED, standard));
        return new LetterWords(phrases.of("letter.title." + outcome, written(LetterField.PROJECT, standard)),
            phrases.of("letter.opening", written(LetterField.RECEIVED, standard), written(LetterField.CALL, standard)), decided + "\n" + by, "");
    }

    private static String written(LetterField field, Language standard) {
        return field.written(standard);
    }
}
