package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;

/** What all letters share: the county's head, the address field, the references, and the words about appeal and access. */
final class Sheet {

    private final LetterFacts facts;
    private final Phrases phrases;
    private final LocalDate today;

    Sheet(LetterFacts facts, Phrases phrases, LocalDate today) {
        this.facts = facts;
        this.phrases = phrases;
        this.today = today;
    }

    LetterText of(String title, List<Section> sections, List<String> signature) {
        return new LetterText(phrases.locale().getLanguage(), facts.round().county(), recipient(), head(), title, sections, signature);
    }

    List<String> signedBy(String name, String title) {
        List<String> lines = new ArrayList<>(countySigns());
        lines.add(1, title == null || title.isBlank() ? name : name + ", " + title);
        return lines;
    }

    List<String> countySigns() {
        return List.of(phrases.of("letter.regards"), facts.round().county(), phrases.of("letter.electronic"));
    }

    /** The right to appeal: to whom, how and until when (forvaltningsloven §§ 27–33, 42). */
    Section appeal(Law law) {
        String county = facts.round().county();
        return Section.of(phrases.of("letter.appeal"), List.of(
                phrases.of("letter.appeal.right", law.cite("appeal-right")),
                phrases.of("letter.appeal.deadline", phrases.duration(law.appealDays()), law.cite("appeal-deadline"))))
            .withItems(List.of(
                phrases.of("letter.appeal.how", county, law.cite("appeal-form")),
                phrases.of("letter.appeal.body", county, law.cite("appeal-review")),
                phrases.of("letter.appeal.suspension", law.cite("suspension"))));
    }

    /** The right to see the documents (forvaltningsloven §§ 18–19) and where to ask. */
    Section access(Law law) {
        return Section.of(phrases.of("letter.access"), List.of(
            phrases.of("letter.access.right", law.cite("access")),
            phrases.of("letter.questions", facts.caseNumber().value())));
    }

    private List<String> recipient() {
        List<String> lines = new ArrayList<>(List.of(facts.party().name(), phrases.of("letter.number", facts.party().number().format())));
        if (facts.party().contact() != null && !facts.party().contact().isBlank()) {
            lines.add(phrases.of("letter.attention", facts.party().contact()));
        }
        return lines;
    }

    private List<Fact> head() {
        return List.of(new Fact(phrases.of("letter.date"), phrases.date(today)),
            new Fact(phrases.of("letter.reference"), facts.caseNumber().value()));
    }
}
