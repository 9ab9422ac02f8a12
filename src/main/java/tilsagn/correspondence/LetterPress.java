package tilsagn.correspondence;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.document.Documents;
import tilsagn.document.PdfRenderer;

/** Makes letters: finds the words, sets them on paper as PDF/A-2a and PDF/UA-1, and stores the file. */
@Component
class LetterPress {

    private final LetterSources sources;
    private final LetterWriter writer;
    private final LetterRenderer renderer;
    private final PdfRenderer pdf;
    private final Documents documents;
    private final BusinessTime time;

    LetterPress(LetterSources sources, LetterWriter writer, LetterRenderer renderer, PdfRenderer pdf, Documents documents, BusinessTime time) {
        this.sources = sources;
        this.writer = writer;
        this.renderer = renderer;
        this.pdf = pdf;
        this.documents = documents;
        this.time = time;
    }

    Letter write(CaseNumber caseNumber, LetterKind kind, String about) {
        LetterFacts facts = sources.facts(caseNumber);
        LetterWriter.Written words = writer.write(facts, kind, about);
        return new Letter(caseNumber, sources.call(caseNumber).id(), kind, about, facts.language(), onPaper(caseNumber, kind, words), time.now());
    }

    /** Writes a letter that has waited anew if its words would be others now: another day, another template. The old paper is thrown away. */
    void bringUpToDate(Letter letter) {
        LetterWriter.Written words = writer.write(sources.facts(letter.caseNumber()), letter.kind(), letter.about());
        if (words.text().equals(letter.text()) && Objects.equals(words.template(), letter.templateVersionId())) {
            return;
        }
        UUID old = letter.documentId();
        letter.writeAgain(onPaper(letter.caseNumber(), letter.kind(), words), time.now());
        documents.discard(old);
    }

    /** The paper of a letter that was never sent. */
    void discard(Letter letter) {
        documents.discard(letter.documentId());
    }

    byte[] paper(LetterText text) {
        return pdf.render(renderer.html(text), text.title(), Locale.forLanguageTag(text.language()));
    }

    private Letter.Paper onPaper(CaseNumber caseNumber, LetterKind kind, LetterWriter.Written words) {
        String name = caseNumber.value() + "-" + kind.name().toLowerCase(Locale.ROOT) + ".pdf";
        UUID file = documents.store(name, "application/pdf", paper(words.text()), "letter").id();
        return new Letter.Paper(words.text(), file, words.template());
    }
}
