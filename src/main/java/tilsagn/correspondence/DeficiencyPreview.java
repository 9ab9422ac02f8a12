package tilsagn.correspondence;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.DeficiencyDraft;
import tilsagn.application.LetterPreview;
import tilsagn.core.CaseNumber;

/** The letter an advisor is about to send, from the very words it will be made of. */
@Component
class DeficiencyPreview implements LetterPreview {

    private final LetterSources sources;
    private final LetterWriter writer;

    DeficiencyPreview(LetterSources sources, LetterWriter writer) {
        this.sources = sources;
        this.writer = writer;
    }

    @Override
    @Transactional(readOnly = true)
    public Page of(CaseNumber caseNumber, DeficiencyDraft draft) {
        LetterText text = writer.preview(sources.facts(caseNumber), draft);
        List<Part> parts = text.sections().stream()
            .map(section -> new Part(section.heading(), section.paragraphs(), facts(section.facts()), section.items())).toList();
        return new Page(text.language(), text.sender(), text.recipient(), facts(text.head()), text.title(), parts, text.signature());
    }

    private static List<Fact> facts(List<LetterText.Fact> written) {
        return written.stream().map(fact -> new Fact(fact.label(), fact.value())).toList();
    }
}
