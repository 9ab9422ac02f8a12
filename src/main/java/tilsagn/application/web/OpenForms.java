package tilsagn.application.web;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.application.DeficiencyAnswers;
import tilsagn.application.GrantApplication;
import tilsagn.application.OpenFields;
import tilsagn.application.Section;
import tilsagn.core.Refusal;

/**
 * The pages of the form in an answer to a deficiency notice: they show and take only what is open. What is closed is read as it is stored;
 * a browser that sends it all the same is refused.
 */
@Component
class OpenForms {

    private final DeficiencyAnswers answers;

    OpenForms(DeficiencyAnswers answers) {
        this.answers = answers;
    }

    /** What is open in a draft; empty for every draft where everything is. */
    Optional<OpenFields> of(GrantApplication draft) {
        return answers.openIn(draft);
    }

    /** What was typed, on top of what is stored where nothing may be typed. Refuses {@code application.deficiency.closed-field}. */
    Typed whole(GrantApplication draft, SectionPage page, Typed typed) {
        return of(draft).map(open -> merged(open, page.section(), page.form(draft), typed)).orElse(typed);
    }

    /** The same where it is said what is open. */
    static Typed merged(OpenFields open, Section section, Typed stored, Typed typed) {
        Typed whole = Typed.empty();
        stored.values().forEach((name, texts) -> {
            if (!open.shows(name)) {
                whole.putAll(name, texts);
            }
        });
        typed.values().forEach((name, texts) -> {
            if (open.shows(name) || !isField(name, section)) {
                whole.putAll(name, texts);
            } else if (!same(texts, stored.all(name))) {
                throw Refusal.conflict("application.deficiency.closed-field");
            }
        });
        return whole;
    }

    private static boolean isField(String name, Section section) {
        String stem = OpenFields.stem(name);
        return section.fields().contains(stem) || stem.startsWith("answers[");
    }

    private static boolean same(List<String> typed, List<String> stored) {
        return typed.equals(stored) || String.join("", typed).isBlank() && String.join("", stored).isBlank();
    }
}
