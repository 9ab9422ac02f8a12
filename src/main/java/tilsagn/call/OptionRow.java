package tilsagn.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import tilsagn.core.Words;

/** How a {@link QuestionOption} lies in its table, with the code of its question. */
@Embeddable
record OptionRow(@Column(nullable = false, length = 40) String question,
                 @Column(nullable = false, length = 40) String code,
                 @Column(nullable = false, length = 300) String wordsNb,
                 @Column(nullable = false, length = 300) String wordsNn,
                 @Column(nullable = false, length = 300) String wordsEn) {

    static OptionRow of(Question question, QuestionOption option) {
        return new OptionRow(question.code(), option.code(), option.words().nb(), option.words().nn(), option.words().en());
    }

    QuestionOption option() {
        return new QuestionOption(code, new Words(wordsNb, wordsNn, wordsEn));
    }
}
