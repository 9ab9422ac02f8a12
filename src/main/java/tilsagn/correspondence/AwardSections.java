package tilsagn.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tilsagn.aid.AidBasis;
import tilsagn.correspondence.LetterText.Section;

/** What every letter says that gives an award, whoever decided it: its conditions, and what the receiver must know about state aid. */
final class AwardSections {

    private AwardSections() {
    }

    static Section conditions(DecisionFacts decision, Phrases phrases) {
        List<String> set = Words.paragraphs(decision.conditions());
        String first = phrases.of(set.isEmpty() ? "letter.conditions.none" : "letter.conditions.set");
        return Section.of(phrases.of("letter.conditions"), List.of(first)).withItems(set);
    }

    // The receiver is told the amount, by which rules it is given and their title (regulation 2023/2831 art. 6 and its forerunners).
    static Optional<Section> aid(DecisionFacts decision, Phrases phrases) {
        if (decision.aid() == null) {
            return Optional.empty();
        }
        List<String> text = new ArrayList<>(List.of(LetterValues.aid(decision.aid(), phrases)));
        if (decision.aid().basis() == AidBasis.DE_MINIMIS) {
            text.add(phrases.of("letter.aid.declare"));
        }
        return Optional.of(Section.of(phrases.of("letter.aid"), text));
    }
}
